"""Writes a copy of a GGUF whose vocabulary is as large as asked for: rows of the embedding, which is the output matrix too,
are repeated under new names. Its text is worth nothing; what a large vocabulary costs can be measured on it.

usage: python pad_vocabulary.py IN.gguf OUT.gguf TOKENS      (needs the packages gguf and numpy)
"""

import sys

import gguf
import numpy as np

EMBEDDING = "token_embd.weight"
# A piece of text like any other, as far as the tokenizer is concerned.
NORMAL = 1

source, target, size = sys.argv[1], sys.argv[2], int(sys.argv[3])
reader = gguf.GGUFReader(source)
architecture = bytes(reader.fields["general.architecture"].parts[-1]).decode()
writer = gguf.GGUFWriter(target, architecture)


def padded(name, value):
    missing = size - len(value) if name.startswith("tokenizer.ggml.token") and isinstance(value, list) else 0
    if name == "tokenizer.ggml.tokens":
        return value + [f"padding{index}" for index in range(missing)]
    if name == "tokenizer.ggml.token_type":
        return value + [NORMAL] * missing
    return size if name == f"{architecture}.vocab_size" else value


for name, field in reader.fields.items():
    if name.startswith("GGUF.") or name == "general.architecture":
        continue
    kind = field.types[0]
    element = field.types[-1] if kind == gguf.GGUFValueType.ARRAY else None
    writer.add_key_value(name, padded(name, field.contents()), kind, sub_type=element)
for tensor in reader.tensors:
    data = tensor.data
    if tensor.name == EMBEDDING:
        data = np.resize(data, (size, data.shape[1]))
    writer.add_tensor(tensor.name, data, raw_dtype=tensor.tensor_type)
writer.write_header_to_file()
writer.write_kv_data_to_file()
writer.write_tensors_to_file()
writer.close()
