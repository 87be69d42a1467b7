"""Writes a float32 copy of a quantized GGUF, so that llama.cpp computes with the weights that the reference used.

usage: python dequantize_gguf.py IN.gguf OUT.gguf      (needs the packages gguf and numpy)
"""

import sys

import gguf
import numpy as np

# The writer sets these itself, or they no longer hold.
REPLACED = ("general.architecture", "general.file_type", "general.quantization_version")

source, target = sys.argv[1:3]
reader = gguf.GGUFReader(source)
architecture = bytes(reader.fields["general.architecture"].parts[-1]).decode()
writer = gguf.GGUFWriter(target, architecture)
for name, field in reader.fields.items():
    if name.startswith("GGUF.") or name in REPLACED:
        continue
    kind = field.types[0]
    element = field.types[-1] if kind == gguf.GGUFValueType.ARRAY else None
    writer.add_key_value(name, field.contents(), kind, sub_type=element)
writer.add_file_type(gguf.LlamaFileType.ALL_F32)
for tensor in reader.tensors:
    data = gguf.dequantize(tensor.data, tensor.tensor_type).astype(np.float32)
    writer.add_tensor(tensor.name, data.reshape([int(n) for n in reversed(tensor.shape)]))
writer.write_header_to_file()
writer.write_kv_data_to_file()
writer.write_tensors_to_file()
writer.close()
