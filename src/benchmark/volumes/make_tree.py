"""Writes a synthetic vessel tree as OME-Zarr 0.4: make_tree.py OUTPUT X Y Z [SEED].

About 1% of the volume is vessel: random walks of radius 8 to 2.5 that branch, touch and so
close loops. Chunks without vessel are not written. Needs zarr (2), numcodecs and numpy.
"""
import json
import os
import sys

import numcodecs
import numpy as np
import zarr

CHUNK = 128
STEP = 12.0
SHARE = 0.01


def walks(size, random):
	"""Returns capsules: start, end and radius."""
	capsules = []
	wanted = SHARE * np.prod(np.array(size, float))
	drawn = 0.0
	active = []
	while drawn < wanted:
		if not active:
			active.append((random.uniform(0, size), unit(random.normal(size=3)), random.uniform(5, 8)))
		point, direction, radius = active.pop(random.integers(len(active)))
		for _ in range(random.integers(10, 40)):
			direction = unit(direction + 0.35 * random.normal(size=3))
			end = point + STEP * direction
			capsules.append((point, end, radius))
			drawn += np.pi * radius ** 2 * STEP
			point = end
			if np.any(point < 0) or np.any(point >= size):
				break
		else:
			for _ in range(2):
				if radius * 0.85 >= 2.5:
					active.append((point, unit(direction + 0.8 * random.normal(size=3)), radius * 0.85))
	return capsules


def unit(vector):
	return vector / np.linalg.norm(vector)


def draw(chunk, origin, start, end, radius):
	low = np.maximum(np.floor(np.minimum(start, end) - radius) - origin, 0).astype(int)
	high = np.minimum(np.ceil(np.maximum(start, end) + radius) + 1 - origin, CHUNK).astype(int)
	if np.any(low >= high):
		return
	z, y, x = np.ogrid[low[2]:high[2], low[1]:high[1], low[0]:high[0]]
	px, py, pz = (c + o - s for c, o, s in zip((x, y, z), origin, start))
	ax, ay, az = end - start
	t = np.clip((px * ax + py * ay + pz * az) / STEP ** 2, 0, 1)
	inside = (px - t * ax) ** 2 + (py - t * ay) ** 2 + (pz - t * az) ** 2 <= radius ** 2
	chunk[low[2]:high[2], low[1]:high[1], low[0]:high[0]] |= inside


def main():
	path = sys.argv[1]
	size = np.array([int(s) for s in sys.argv[2:5]])
	random = np.random.default_rng(int(sys.argv[5]) if len(sys.argv) > 5 else 1)
	chunks = {}
	for start, end, radius in walks(size, random):
		low = np.maximum((np.minimum(start, end) - radius) // CHUNK, 0).astype(int)
		high = np.minimum((np.maximum(start, end) + radius) // CHUNK, (size - 1) // CHUNK).astype(int)
		for z in range(low[2], high[2] + 1):
			for y in range(low[1], high[1] + 1):
				for x in range(low[0], high[0] + 1):
					chunks.setdefault((z, y, x), []).append((start, end, radius))
	array = zarr.open(path + "/0", mode="w", shape=tuple(size[::-1].tolist()), chunks=(CHUNK,) * 3,
		dtype="|u1", compressor=numcodecs.Blosc("lz4", 5), fill_value=0, dimension_separator="/",
		write_empty_chunks=False)
	count = 0
	for (z, y, x), capsules in sorted(chunks.items()):
		chunk = np.zeros((CHUNK,) * 3, bool)
		for capsule in capsules:
			draw(chunk, np.array([x, y, z]) * CHUNK, *capsule)
		part = tuple(slice(c * CHUNK, (c + 1) * CHUNK) for c in (z, y, x))
		shape = array[part].shape
		chunk = chunk[:shape[0], :shape[1], :shape[2]]
		count += int(chunk.sum())
		array[part] = chunk.astype(np.uint8)
	for name, content in ((".zgroup", {"zarr_format": 2}), (".zattrs", {"multiscales": [{"version": "0.4",
		"axes": [{"name": n, "type": "space"} for n in "zyx"], "datasets": [{"path": "0",
			"coordinateTransformations": [{"type": "scale", "scale": [1, 1, 1]}]}]}]})):
		with open(os.path.join(path, name), "w") as file:
			json.dump(content, file)
	print(path, size, count, "pixels,", len(chunks), "chunks")


main()
