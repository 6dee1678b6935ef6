"""Counts components, tunnels and cavities of arrays of Zarr 2, slab by slab: count_betti.py ARRAY...

Foreground is what is not 0, 26-connected; background, and all that is outside, 6-connected.
The Euler characteristic is that of the union of closed cubes: vertices - edges + faces - cubes.
Shares no code with Skelite. Needs zarr (2), numpy and scipy.
"""
import sys

import numpy as np
import zarr
from scipy import ndimage

SLAB = 64


class Union:
	def __init__(self):
		self.parent = [0]

	def add(self, number):
		first = len(self.parent)
		self.parent.extend(range(first, first + number))
		return first

	def find(self, i):
		while self.parent[i] != i:
			self.parent[i] = self.parent[self.parent[i]]
			i = self.parent[i]
		return i

	def join(self, a, b):
		a, b = self.find(a), self.find(b)
		if a != b:
			self.parent[max(a, b)] = min(a, b)

	def count(self):
		return sum(1 for i in range(len(self.parent)) if self.parent[i] == i)


def pairs(a, b):
	both = (a > 0) & (b > 0)
	return np.unique(np.stack([a[both], b[both]]), axis=1).T


def euler(slab, last):
	"""Cells whose lowest corner in z is that of a plane of the slab, which begins with the plane before."""
	total = 0
	p = np.pad(slab, ((0, 1 if last else 0), (1, 1), (1, 1)))
	for dz in (0, 1):
		for dy in (0, 1):
			for dx in (0, 1):
				# a cell is there if one of the cubes around it is
				cell = p
				for axis, extends in enumerate((dz, dy, dx)):
					n = cell.shape[axis]
					low = np.take(cell, range(n - 1), axis) if not extends else None
					high = np.take(cell, range(1, n), axis)
					cell = high if extends else low | high
				total += (-1) ** (dz + dy + dx) * int(np.count_nonzero(cell))
	return total


def count(path):
	array = zarr.open(path, mode="r")
	depth = array.shape[0]
	objects = Union()
	background = Union()  # 0 is outside
	chi = 0
	pixels = 0
	before = np.zeros(array.shape[1:], bool)
	labels_before = np.zeros(array.shape[1:], np.int64)
	holes_before = None
	for z in range(0, depth, SLAB):
		slab = array[z:z + SLAB] != 0
		pixels += int(np.count_nonzero(slab))
		chi += euler(np.concatenate([before[None], slab]), z + SLAB >= depth)
		labels, n = ndimage.label(slab, np.ones((3, 3, 3)))
		labels = np.where(labels > 0, labels.astype(np.int64) + (objects.add(n) - 1), 0)
		top = np.pad(labels[0], 1)
		for dy in range(3):
			for dx in range(3):
				for a, b in pairs(labels_before, top[dy:dy + labels_before.shape[0], dx:dx + labels_before.shape[1]]):
					objects.join(int(a), int(b))
		holes, n = ndimage.label(~slab)
		holes = np.where(holes > 0, holes.astype(np.int64) + (background.add(n) - 1), 0)
		outside = [holes[:, 0], holes[:, -1], holes[:, :, 0], holes[:, :, -1]]
		outside += [holes[0]] if z == 0 else []
		outside += [holes[-1]] if z + SLAB >= depth else []
		for face in outside:
			for h in np.unique(face[face > 0]):
				background.join(0, int(h))
		if holes_before is not None:
			for a, b in pairs(holes_before, holes[0]):
				background.join(int(a), int(b))
		before, labels_before, holes_before = slab[-1], labels[-1], holes[-1]
	components = objects.count() - 1
	cavities = background.count() - 1
	print(path, array.shape, pixels, "pixels, components", components, "tunnels", components + cavities -
		chi, "cavities", cavities, flush=True)


for name in sys.argv[1:]:
	count(name)
