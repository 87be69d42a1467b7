"""Writes a BERT encoder with a WordPiece vocabulary, as sentence-transformers publishes it, as a float32 GGUF for llama.cpp.

usage: python bert_to_gguf.py FOLDER OUT.gguf      (needs the packages gguf and numpy)
FOLDER holds model.safetensors, config.json, vocab.txt and tokenizer_config.json; its sentences are pooled by their mean.
"""

import json
import os
import sys

import gguf
import numpy as np

folder, target = sys.argv[1:3]
ARCHITECTURE = gguf.MODEL_ARCH.BERT


def read_json(name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return json.load(file)


def read_tensors():
    """Names and float32 arrays; positions are a count, which llama.cpp makes itself."""
    with open(os.path.join(folder, "model.safetensors"), "rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        data = file.read()
    for name, entry in header.items():
        if name == "__metadata__" or name.endswith("position_ids"):
            continue
        if entry["dtype"] != "F32":
            sys.exit(f"{name} is {entry['dtype']}, not F32")
        start, end = entry["data_offsets"]
        yield name, np.frombuffer(data[start:end], dtype="<f4").reshape(entry["shape"])


def piece_of(word):
    """llama.cpp marks the pieces that begin a word, BERT those that go on with one."""
    if word.startswith("[") and word.endswith("]"):
        return word
    return word[2:] if word.startswith("##") else "\u2581" + word


def add_vocabulary(writer):
    with open(os.path.join(folder, "vocab.txt"), encoding="utf-8") as file:
        words = file.read().split("\n")[:-1]
    special = {name: read_json("tokenizer_config.json")[f"{name}_token"] for name in SPECIAL}
    writer.add_tokenizer_model("bert")
    writer.add_tokenizer_pre("default")
    writer.add_token_list([piece_of(word) for word in words])
    kinds = [
        gguf.TokenType.CONTROL if word in special.values() else gguf.TokenType.NORMAL for word in words
    ]
    writer.add_token_types(kinds)
    writer.add_token_type_count(config["type_vocab_size"])
    writer.add_unk_token_id(words.index(special["unk"]))
    writer.add_pad_token_id(words.index(special["pad"]))
    writer.add_mask_token_id(words.index(special["mask"]))
    # A text stands between these two.
    writer.add_bos_token_id(words.index(special["cls"]))
    writer.add_sep_token_id(words.index(special["sep"]))
    writer.add_eos_token_id(words.index(special["sep"]))


SPECIAL = ("unk", "sep", "pad", "cls", "mask")
config = read_json("config.json")
writer = gguf.GGUFWriter(target, gguf.MODEL_ARCH_NAMES[ARCHITECTURE])
writer.add_name("all-MiniLM-L6-v2")
writer.add_context_length(config["max_position_embeddings"])
writer.add_embedding_length(config["hidden_size"])
writer.add_feed_forward_length(config["intermediate_size"])
writer.add_block_count(config["num_hidden_layers"])
writer.add_head_count(config["num_attention_heads"])
writer.add_layer_norm_eps(config["layer_norm_eps"])
writer.add_causal_attention(False)
writer.add_pooling_type(gguf.PoolingType.MEAN)
writer.add_file_type(gguf.LlamaFileType.ALL_F32)
add_vocabulary(writer)
names = gguf.get_tensor_name_map(ARCHITECTURE, config["num_hidden_layers"])
for name, values in read_tensors():
    # The encoder's pooler is for sentence pairs: what embeds sentences has no use for it.
    if name.startswith("pooler."):
        continue
    own = names.get_name(name, try_suffixes=(".weight", ".bias"))
    if own is None:
        sys.exit(f"{name} has no place in a GGUF")
    writer.add_tensor(own, values)
writer.write_header_to_file()
writer.write_kv_data_to_file()
writer.write_tensors_to_file()
writer.close()
