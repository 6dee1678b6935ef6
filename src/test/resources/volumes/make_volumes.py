"""Writes volumes.zip: the same image in formats of volumes, by other programs than this one.

Needs the packages zarr (2), numcodecs and numpy. Zarr 2 and N5 are written by zarr. Zarr 3 is
written here, after https://zarr-specs.readthedocs.io/en/latest/v3/core/v3.0.html, packed by
numcodecs, and checked by check_volumes.mjs with zarrita.
"""
import json
import math
import os
import shutil
import struct
import warnings
import zipfile

import numcodecs
import numpy as np
import zarr
from zarr.n5 import N5Store

warnings.filterwarnings("ignore")
SHAPE = (13, 11, 17)
CHUNKS = (8, 5, 6)
OUT = "volumes"


def values(dtype):
	z, y, x = np.indices(SHAPE)
	v = (x * 7 + y * 13 + z * 29) % 251
	v[:, 5:10, 6:12] = 0  # whole chunks
	return (v / 4).astype(dtype) if np.dtype(dtype).kind == "f" else v.astype(dtype)


def ome(path, scale, version):
	axes = [{"name": n, "type": "space", "unit": "micrometer"} for n in "zyx"]
	data = [{"path": "0", "coordinateTransformations": [{"type": "scale", "scale": scale}]}]
	multiscales = [{"axes": axes, "datasets": data, "name": "image"}]
	if version == "0.4":
		multiscales[0]["version"] = "0.4"
		write(path + "/.zgroup", {"zarr_format": 2})
		write(path + "/.zattrs", {"multiscales": multiscales})
	else:
		write(path + "/zarr.json", {"zarr_format": 3, "node_type": "group", "attributes": {
			"ome": {"version": "0.5", "multiscales": multiscales}}})


def write(path, content):
	os.makedirs(os.path.dirname(path), exist_ok=True)
	with open(path, "w") as file:
		json.dump(content, file)


def zarr2(name, dtype, compressor, separator="/"):
	array = zarr.open(OUT + "/" + name, mode="w", shape=SHAPE, chunks=CHUNKS, dtype=dtype,
		compressor=compressor, fill_value=0, dimension_separator=separator, write_empty_chunks=False)
	array[:] = values(dtype)


def crc32c(data):
	crc = 0xffffffff
	for byte in data:
		crc ^= byte
		for _ in range(8):
			crc = crc >> 1 ^ (0x82f63b78 if crc & 1 else 0)
	return struct.pack("<I", crc ^ 0xffffffff)


def zarr3(name, dtype, codecs, pack, shards=None):
	v = values(dtype)
	little = np.dtype(dtype).newbyteorder("<")
	inner = [{"name": "bytes", "configuration": {"endian": "little"}}] + codecs
	outer = shards or CHUNKS
	chain = inner if shards is None else [{"name": "sharding_indexed", "configuration": {
		"chunk_shape": list(CHUNKS), "codecs": inner, "index_location": "end", "index_codecs": [
			{"name": "bytes", "configuration": {"endian": "little"}}, {"name": "crc32c"}]}}]
	write(OUT + "/" + name + "/zarr.json", {"zarr_format": 3, "node_type": "array", "shape": SHAPE,
		"data_type": np.dtype(dtype).name, "chunk_grid": {"name": "regular", "configuration": {
			"chunk_shape": list(outer)}}, "chunk_key_encoding": {"name": "default", "configuration": {
				"separator": "/"}}, "fill_value": 0, "codecs": chain, "attributes": {},
		"dimension_names": ["z", "y", "x"]})

	def chunk(start):
		full = np.zeros(CHUNKS, little)
		part = v[tuple(slice(s, s + c) for s, c in zip(start, CHUNKS))]
		full[tuple(slice(0, n) for n in part.shape)] = part
		return pack(full.tobytes()) if full.any() else None

	for file in np.ndindex(*[math.ceil(s / o) for s, o in zip(SHAPE, outer)]):
		data = b""
		index = b""
		for i in np.ndindex(*[o // c for o, c in zip(outer, CHUNKS)]):
			packed = chunk([f * o + k * c for f, o, k, c in zip(file, outer, i, CHUNKS)])
			index += struct.pack("<QQ", *((2**64 - 1,) * 2 if packed is None else (len(data), len(packed))))
			data += packed or b""
		if not data:
			continue
		if shards:
			data += index + crc32c(index)
		path = OUT + "/" + name + "/c/" + "/".join(map(str, file))
		os.makedirs(os.path.dirname(path), exist_ok=True)
		with open(path, "wb") as out:
			out.write(data)


def n5(name, dtype, compressor):
	root = zarr.open_group(N5Store(OUT + "/" + name), mode="w")
	root.create_dataset("image", data=values(dtype), chunks=CHUNKS, compressor=compressor)


shutil.rmtree(OUT, ignore_errors=True)
blosc = numcodecs.Blosc
ome(OUT + "/ome-0.4.zarr", [2.0, 0.5, 0.5], "0.4")
zarr2("ome-0.4.zarr/0", "<u2", blosc("lz4", 5, blosc.SHUFFLE))
zarr2("zarr2-raw", "|u1", None, ".")
zarr2("zarr2-zlib", ">i4", numcodecs.Zlib())
zarr2("zarr2-gzip", "<f8", numcodecs.GZip())
zarr2("zarr2-zstd", "<f4", numcodecs.Zstd())
zarr2("zarr2-lz4", "<i2", numcodecs.LZ4())
zarr2("zarr2-blosc-zstd-bits", "<u4", blosc("zstd", 5, blosc.BITSHUFFLE))
zarr2("zarr2-blosc-zlib", "<u8", blosc("zlib", 5, blosc.NOSHUFFLE))
zarr2("zarr2-blosc-lz4hc", "|b1", blosc("lz4hc", 5, blosc.SHUFFLE))
ome(OUT + "/ome-0.5.zarr", [2.0, 0.5, 0.5], "0.5")
zstd = numcodecs.Zstd(3)
zarr3("ome-0.5.zarr/0", "uint16", [{"name": "zstd", "configuration": {"level": 3, "checksum": False}}],
	zstd.encode, tuple(2 * c for c in CHUNKS))
zarr3("zarr3-gzip", "float32", [{"name": "gzip", "configuration": {"level": 5}}], numcodecs.GZip(5).encode)
shuffled = blosc("lz4", 5, blosc.SHUFFLE)
zarr3("zarr3-blosc", "int32", [{"name": "blosc", "configuration": {"cname": "lz4", "clevel": 5,
	"shuffle": "shuffle", "typesize": 4, "blocksize": 0}}], lambda b: shuffled.encode(np.frombuffer(b, "<i4")))
zarr3("zarr3-crc32c", "uint8", [{"name": "crc32c"}], lambda b: b + crc32c(b))
n5("raw.n5", "uint8", None)
n5("gzip.n5", "uint16", numcodecs.GZip())
n5("blosc.n5", "float32", blosc("lz4", 5, blosc.SHUFFLE))
with zipfile.ZipFile("volumes.zip", "w", zipfile.ZIP_DEFLATED) as archive:
	for folder, _, files in sorted(os.walk(OUT)):
		for file in sorted(files):
			path = os.path.join(folder, file)
			archive.writestr(zipfile.ZipInfo(os.path.relpath(path, OUT)), open(path, "rb").read(),
				zipfile.ZIP_DEFLATED)
