"""Skelite for PyTorch: skeletons within a network, in 2D and 3D, on the CPU and on GPUs.

    skelite = Skelite.load("models/skelite-2d")   # this file's folder, if none is given
    skeleton = skelite(probabilities)             # soft skeleton, connected, differentiable
    thin = skelite.thin(probabilities)            # exact skeleton, differentiable, too
    soft = skelite.soft(probabilities)            # what the network alone says

Images are tensors [b, 1, h, w] or, for a model of volumes, [b, 1, d, h, w], with values
from 0 to 1. Cost follows the foreground. This file needs PyTorch (1.13 or newer) alone; on
NVIDIA GPUs it is faster where there is Triton, which comes with PyTorch.
"""
import functools
import itertools
import json
import pathlib

import torch

try:
    import triton
    import triton.language as tl
except ImportError:  # PyTorch alone gives the same
    triton = None

LEVELS = (0.25, 0.5, 0.75, 0.8, 0.9)  # thinning goes from one to the next; see PHASES
ENDS = 0.8
NEGLIGIBLE = 1e-5  # probabilities and differences up to this are taken as 0
THIN_SHARE = 0.6  # of a skeleton that is soft, but above one half where it is thin
ROWS = 1 << 17  # patches that are evaluated at once

# within compiled modules this runs as it is
_as_it_is = torch.compiler.disable if hasattr(torch, "compiler") else lambda function: function


class Skelite(torch.nn.Module):
    """A learned skeleton. Its weights are frozen; `requires_grad_(True)` thaws them.

    With `fast=False`, or on other devices than NVIDIA GPUs, no Triton is used.
    """

    def __init__(self, dimensions, patch_size, hidden_units, erosions=2, fast=True):
        super().__init__()
        self.dimensions, self.patch_size, self.erosions = dimensions, patch_size, erosions
        self.fast = fast
        units = [3 * patch_size ** dimensions, *hidden_units, 1]
        self.kernels = torch.nn.ParameterList(
            torch.nn.Parameter(torch.zeros(a, b), False) for a, b in zip(units, units[1:]))
        self.biases = torch.nn.ParameterList(
            torch.nn.Parameter(torch.zeros(b), False) for b in units[1:])

    @classmethod
    def load(cls, folder=None):
        """Reads the model in a folder: `card.json` and `weights.bin`."""
        folder = pathlib.Path(__file__).parent if folder is None else pathlib.Path(folder)
        card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
        if card["formatVersion"] != 3:
            raise ValueError(f"{folder} has format version {card['formatVersion']}, this file reads 3.")
        model = cls(card["dimensions"], card["patchSize"], card["hiddenUnits"],
                    card["erosionsPerIteration"])
        content = bytearray((folder / "weights.bin").read_bytes())
        parameters = [p for layer in zip(model.kernels, model.biases) for p in layer]
        expected = 4 * sum(p.numel() for p in parameters)
        if len(content) != expected:
            raise ValueError(f"{folder}/weights.bin has {len(content)} bytes, the card says {expected}.")
        weights = torch.frombuffer(content, dtype=torch.float32)
        if not torch.isfinite(weights).all():
            raise ValueError(f"{folder}/weights.bin holds a value that is not finite.")
        for p, values in zip(parameters, weights.split([p.numel() for p in parameters])):
            p.data.copy_(values.view_as(p))
        return model

    def forward(self, x, threshold=0.5):
        """Returns 0.6 `thin` + 0.4 `soft`; same shape and type as `x`.

        That is at least 0.6 x on the exact skeleton of `x > threshold`, and at most 0.4 x
        elsewhere: of a mask, values above 0.5 are that skeleton. Around it they fall off as
        the network says, and the gradient is that of both.
        """
        return THIN_SHARE * self.thin(x, threshold) + (1 - THIN_SHARE) * self.soft(x)

    @_as_it_is
    def soft(self, x):
        """Returns the network's soft skeleton, from 0 to 1, which may have gaps and two pixels
        where the middle lies between them; same shape and type as `x`.
        """
        image = self._checked(x)
        with torch.autocast(image.device.type, enabled=False):
            return _soft(self, image if image.dtype == torch.float64 else image.float()).to(image.dtype)

    @_as_it_is
    def thin(self, x, threshold=0.5, neighborhood=False):
        """Returns `x` where the skeleton of `x > threshold` is, and 0 elsewhere.

        The skeleton is one pixel wide and has the Betti numbers of `x > threshold`. Where
        it lies is a constant of the gradient, which thus is 1 on the skeleton and 0
        elsewhere. With `neighborhood` the result is multiplied by the soft skeleton of
        `x`, through which the gradient reaches the pixels around.
        """
        image = self._checked(x)
        skeleton = self._skeleton(image.detach(), threshold)
        result = _Select.apply(image, skeleton)
        return result * self.soft(image) if neighborhood else result

    @_as_it_is
    def skeleton(self, x, threshold=0.5):
        """Returns the skeleton of `x > threshold`, bool, of the shape of `x`."""
        image = self._checked(x)
        result = torch.zeros(image.shape, dtype=torch.bool, device=image.device)
        result.view(-1)[self._skeleton(image.detach(), threshold)] = True
        return result

    def _checked(self, x):
        if torch.jit.is_tracing():
            raise RuntimeError("A trace holds the pixels of one image. For ONNX: skelite export.")
        if not torch.is_tensor(x) or x.layout != torch.strided:
            raise TypeError(f"Expected a dense tensor, got {getattr(x, 'layout', type(x).__name__)}.")
        if x.device.type not in ("cpu", "cuda"):
            raise TypeError(f"Expected a tensor of the CPU or of a CUDA device, got {x.device}: x.cpu()?")
        weights = self.kernels[0]
        if x.device != weights.device:
            raise ValueError(f"The model is on {weights.device}, the tensor on {x.device}: skelite.to(x.device)?")
        if weights.dtype not in (torch.float32, torch.float64):
            raise TypeError(f"The weights have become {weights.dtype}, which is too coarse. Load the model "
                            "again and keep float32.")
        if x.dim() != 2 + self.dimensions or x.shape[1] != 1:
            sizes = ", ".join("bdhw"[0:1] + "1" + "dhw"[3 - self.dimensions:])
            raise ValueError(f"Expected images [{sizes}], got {list(x.shape)}.")
        if not x.dtype.is_floating_point:
            if x.dtype not in (torch.bool, torch.uint8):
                raise TypeError(f"Expected floating-point numbers or a mask, got {x.dtype}.")
            x = x.float()
        if x.numel():
            values = x.detach()
            if values.dtype == torch.float16 and not values.is_cuda:
                values = values.float()
            low, high = torch.stack(torch.aminmax(values)).tolist()
            if not (low >= 0 and high <= 1):
                raise ValueError(f"Expected values from 0 to 1, got {low} to {high}. "
                                 "(Has a sigmoid been forgotten?)")
        return x

    @torch.no_grad()
    def _skeleton(self, image, threshold):
        """Returns the positions of skeleton pixels in the contiguous image."""
        if not 0 <= threshold < 1:
            raise ValueError(f"Expected a threshold from 0 to below 1, got {threshold}.")
        with torch.autocast(image.device.type, enabled=False):
            grid = _Grid((image > threshold)[:, 0], self.patch_size // 2)
            if grid.count == 0:
                return grid.place
            grid.fast = self.fast and FAST and image.is_cuda
            distance = _distances(grid)
            level = _levels(self, grid, distance)
            return _thin(grid, level, distance)


class SoftSkelite(Skelite):
    """The network's soft skeleton alone, for programs that call modules without knowing them."""

    def forward(self, x):
        return self.soft(x)


class ClDiceLoss(torch.nn.Module):
    """The clDice loss (arXiv 2003.07311) with skeletons of Skelite, 0 to 1.

    `skeletonize` is `skelite.thin`, `skelite` or whatever else makes skeletons.
    """

    def __init__(self, skeletonize, smooth=1.0):
        super().__init__()
        self.skeletonize, self.smooth = skeletonize, smooth

    def forward(self, prediction, target):
        if prediction.shape != target.shape:
            raise ValueError(f"Expected a target {list(prediction.shape)} as the prediction, got "
                             f"{list(target.shape)}.")
        skeleton, truth = self.skeletonize(prediction), self.skeletonize(target)

        def share(part, whole):  # sums of 16-bit numbers would overflow
            number = torch.promote_types(part.dtype, torch.float32)
            return (part.sum(dtype=number) + self.smooth) / (whole.sum(dtype=number) + self.smooth)

        precision, recall = share(skeleton * target, skeleton), share(truth * prediction, truth)
        return 1 - 2 * precision * recall / (precision + recall)


class _Select(torch.autograd.Function):
    """The values at some positions, and 0 elsewhere."""

    @staticmethod
    def forward(ctx, image, positions):
        ctx.save_for_backward(positions)
        result = torch.zeros(image.shape, dtype=image.dtype, device=image.device)
        result.view(-1)[positions] = image.reshape(-1)[positions]
        return result

    @staticmethod
    def backward(ctx, gradient):
        (positions,) = ctx.saved_tensors
        result = torch.zeros(gradient.shape, dtype=gradient.dtype, device=gradient.device)
        result.view(-1)[positions] = gradient.reshape(-1)[positions]
        return result, None


class _Grid:
    """The pixels of masks [b, (d,) h, w], numbered from 1; 0 stands for all others.

    They are in the order of their parity classes, of which no two pixels touch. `index`
    has the number of each position of an image with `margin` empty pixels after each row
    (and plane), which serve as margin before the next one, too.
    """

    def __init__(self, mask, margin, filled=None):
        margin = max(1, margin)
        size = mask.shape[1:]
        self.device, self.dimensions, self.fast = mask.device, len(size), False
        pixels = torch.nonzero(mask)
        self.count = len(pixels)
        powers = self._tensor([1 << d for d in range(len(size))])
        parity, order = torch.sort(((pixels[:, 1:] & 1) * powers).sum(1).to(torch.uint8), stable=True)
        self.starts = torch.searchsorted(parity, self._tensor(range(1 + (1 << len(size)))).to(torch.uint8))
        pixels = pixels[order]
        strides, places = [1], [1]
        for length in reversed(size):
            strides.insert(0, strides[0] * (length + margin))
            places.insert(0, places[0] * length)
        ends = margin * sum(strides[1:])
        self.strides = strides[1:]
        factors = self._tensor([strides, places, [int(i == 0) for i in range(len(strides))]])
        self.flat, self.place, image = (pixels[:, None] * factors).sum(2).unbind(1)
        self.flat = (self.flat + ends).contiguous()
        self.index = torch.zeros(strides[0] * mask.shape[0] + 2 * ends, dtype=torch.int32, device=self.device)
        self.index[self.flat] = torch.arange(1, self.count + 1, dtype=torch.int32, device=self.device)
        # which face neighbors count as background if they are no pixels; a mask that fills its
        # image ends at the border, as nothing tells how it goes on
        pixels = pixels[:, 1:]
        self.within = torch.cat([pixels > 0, pixels < self._tensor(size) - 1], 1)
        filled = mask if filled is None else filled
        self.within |= filled.flatten(1).all(1)[image][:, None]

    def _tensor(self, values):
        return torch.tensor(values, device=self.device)

    def offsets(self, size):
        """Where the pixels of a patch lie, x fastest."""
        reach = torch.arange(-(size // 2), size // 2 + 1, device=self.device)
        result = torch.zeros(1, dtype=torch.long, device=self.device)
        for stride in self.strides:
            result = (result[:, None] + stride * reach).flatten()
        return result

    def neighbors(self, offsets, rows=slice(None)):
        """The numbers of the pixels at some offsets from each."""
        return _at(self.index, self.flat[rows, None] + offsets)

    def faces(self):
        """The numbers of the face neighbors."""
        return self.neighbors(self._tensor([-s for s in self.strides] + self.strides))


def _at(values, index):
    """The same as `values[index]`, with 32-bit numbers, too."""
    return values.index_select(0, index.flatten()).view(index.shape)


def _distances(grid):
    """City-block distance of each pixel to the background, 0 for others.

    What is outside of the image counts as background only for masks that fill it.
    """
    faces = grid.faces()
    reached = ((faces == 0) & grid.within).any(1)
    distance = torch.cat([reached[:1] & False, reached]).to(torch.int32)
    if grid.fast:
        _launch(_distance_kernel, grid, faces, distance, FACES=faces.shape[1])
        return distance
    todo, step = torch.arange(1, grid.count + 1, device=grid.device), 1
    while True:
        rest = ~reached
        todo, faces = todo[rest], faces[rest]
        if len(todo) == 0:
            return distance
        reached = (_at(distance, faces) == step).any(1)
        step += 1
        distance[todo[reached]] = step


def _levels(model, grid, distance):
    """How many of the LEVELS the network's result for the mask reaches, for each pixel.

    In double precision, so that no level depends on the device.
    """
    offsets = grid.offsets(model.patch_size)
    layer = torch.div(distance + (model.erosions - 1), model.erosions, rounding_mode="floor")
    kernels, biases = [k.double() for k in model.kernels], [b.double() for b in model.biases]
    layers, order = torch.sort(layer[1:], stable=True)
    out = torch.ones(grid.count + 1, dtype=torch.float64, device=grid.device)
    out[0] = 0
    first, last = kernels[0].split([2 * len(offsets), len(offsets)])
    groups = _groups(torch.bincount(layers)[1:].tolist())
    for sizes, group in zip(groups, order.split([sum(sizes) for sizes in groups])):
        deltas = []
        for rows in group.split(ROWS):
            # what bound and center add to the first sums, for all layers of a group at once
            patches = grid.neighbors(offsets, rows)
            number, near = layer[rows + 1, None], _at(layer, patches)
            masks = torch.cat([near == number, near >= number], 1).double()
            sums = torch.addmm(biases[0], masks, first)
            if len(sizes) == 1:
                deltas.append(_network(torch.addmm(sums, _at(out, patches), last), kernels, biases))
                continue
            for pixels, patch, part in zip(rows.split(sizes), patches.split(sizes), sums.split(sizes)):
                out[pixels + 1] = 1 - _network(torch.addmm(part, _at(out, patch), last), kernels, biases)
        if deltas:
            out[group + 1] = 1 - torch.cat(deltas)
    limits = torch.tensor(LEVELS, dtype=torch.float64, device=grid.device)
    return torch.bucketize(out[1:], limits, right=True).to(torch.uint8)


def _groups(sizes):
    """Splits layers into groups: one by one, or as many as have up to ROWS pixels together."""
    groups, total = [], ROWS
    for size in sizes:
        if total + size > ROWS:
            groups.append([])
            total = 0
        groups[-1].append(size)
        total += size
    return groups


def _network(sums, kernels, biases):
    """What the network makes of the sums of its first layer."""
    for kernel, bias in zip(kernels[1:], biases[1:]):
        sums = torch.addmm(bias, torch.relu(sums), kernel)
    return torch.sigmoid(sums)[:, 0]


def _soft(model, image):
    """The soft skeleton: where `bound` is not negligible, until nothing is left."""
    with torch.no_grad():
        grid = _Grid((image > NEGLIGIBLE)[:, 0], model.patch_size // 2, image > 0.5)
    if grid.count == 0:
        return image * 0
    offsets = grid.offsets(model.patch_size)
    # what is outside of the image is ignored: the pixel itself stands for it
    faces = grid.faces()
    itself = torch.arange(1, grid.count + 1, dtype=faces.dtype, device=grid.device)
    faces = torch.where((faces == 0) & ~grid.within, itself[:, None], faces)
    faces = torch.cat([torch.zeros_like(faces[:1]), faces])
    center = torch.cat([image.new_zeros(1), image.reshape(-1).index_select(0, grid.place)])
    out = center
    kernels, biases = ([p.to(image.dtype) for p in layers] for layers in (model.kernels, model.biases))
    while True:
        inner = center
        for _ in range(model.erosions):
            inner = _Erode.apply(inner, faces)
        bound = center - inner
        rows = torch.nonzero(bound.detach() > NEGLIGIBLE)[:, 0]
        if len(rows) == 0:
            break
        deltas = []
        for part in rows.split(ROWS):
            sums = biases[0]
            patches = _Patches.apply(grid.neighbors(offsets, part - 1), bound, center, out)
            for patch, kernel in zip(patches, kernels[0].split(len(offsets))):
                sums = torch.addmm(sums, patch, kernel)
            deltas.append(_network(sums, kernels, biases))
        out = out.index_add(0, rows, torch.cat(deltas) * bound.index_select(0, rows), alpha=-1)
        center = inner
    result = torch.zeros(image.numel(), dtype=image.dtype, device=image.device)
    return result.index_put((grid.place,), out[1:]).view(image.shape)


class _Erode(torch.autograd.Function):
    """The minimum of each value and those at its faces; of ties, half of the gradient goes there.

    Neighbors see each other, so that the gradient is gathered, in an order that is always the
    same, instead of added up in one place by many. Number 0 has none.
    """

    @staticmethod
    def forward(ctx, values, faces):
        least = _at(values, faces).amin(1)
        ctx.save_for_backward(values, least, faces)
        return torch.minimum(values, least)

    @staticmethod
    def backward(ctx, gradient):
        values, least, faces = ctx.saved_tensors
        values = values.detach()
        own = gradient * torch.heaviside(least - values, values.new_full((), 0.5))
        share = (gradient - own) / (_at(values, faces) == least[:, None]).sum(1)
        return own + (_at(share, faces) * (_at(least, faces) == values[:, None])).sum(1), None


class _Patches(torch.autograd.Function):
    """The values of the pixels of patches, for each of some vectors of values."""

    @staticmethod
    def forward(ctx, patches, *values):
        ctx.save_for_backward(patches)
        ctx.count = len(values[0])
        return tuple(_at(v, patches) for v in values)

    @staticmethod
    def backward(ctx, *gradients):
        (patches,) = ctx.saved_tensors
        # most of all is number 0, which has no gradient: additions to one number wait for each
        # other, so that each patch has another number for it
        length = ctx.count + len(patches)
        others = torch.arange(ctx.count, length, dtype=patches.dtype, device=patches.device)
        numbers = torch.where(patches > 0, patches, others[:, None]).flatten()
        sums = [g.new_zeros(length).index_add_(0, numbers, g.flatten())[:ctx.count] for g in gradients]
        return None, *sums


def _neighbors(dimensions):
    """Coordinates of the neighbors: those at faces first, then edges, then corners."""
    cube = itertools.product((-1, 0, 1), repeat=dimensions)
    return sorted((v for v in cube if any(v)), key=lambda v: sum(map(abs, v)))


NEAR = {2: 8, 3: 18}  # neighbors whose components count for the background
DEGREE = 1 << 32  # a neighborhood is a bit for each neighbor, and their number times this


@functools.lru_cache(None)
def _tables(dimensions, device):
    """What `_is_simple` looks up by the bits of the NEAR neighbors.

    First, whether the background that touches faces is one component, and the foreground not
    more. Then the bits of the corners beyond that touch none of the foreground.
    """
    neighbors = _neighbors(dimensions)
    near, corners = neighbors[:NEAR[dimensions]], neighbors[NEAR[dimensions]:]
    with torch.inference_mode(False):
        code = torch.arange(1 << len(near), dtype=torch.int32)
        background = ~code & len(code) - 1
        faces = background & (1 << 2 * dimensions) - 1

        def component(part, whole, reach, norm):
            touching = [sum(1 << i for i, w in enumerate(near) if norm(v, w) <= reach) for v in near]
            while True:
                grown = part
                for bit, touched in enumerate(touching):
                    grown = grown | (grown >> bit & 1) * touched & whole
                if torch.equal(grown, part):
                    return part
                part = grown

        simple = (faces != 0) & (component(faces & -faces, background, 1, _city_block) & faces == faces)
        simple &= component(code & -code, code, 1, _chessboard) == code
        apart = torch.zeros_like(code)
        for bit, v in enumerate(corners):
            octant = sum(1 << i for i, w in enumerate(near) if _chessboard(v, w) <= 1)
            apart |= (code & octant == 0).int() << bit
        return simple.to(device), apart.to(device)


def _city_block(v, w):
    return sum(abs(a - b) for a, b in zip(v, w))


def _chessboard(v, w):
    return max(abs(a - b) for a, b in zip(v, w))


def _is_simple(code, dimensions):
    """Whether pixels are simple: one component of foreground among their neighbors, and one of
    background that touches their faces (doi:10.1016/0167-8655(94)90046-9).

    `code` has a bit for each neighbor. In 3D, corners touch all of their octant, so that they
    join nothing; each that touches nothing is one more component.
    """
    simple, apart = _tables(dimensions, code.device)
    near = code & len(simple) - 1
    apart = apart[near] & code >> NEAR[dimensions]
    return simple[near] & (apart & apart - 1 == 0) & ((apart > 0) == (near == 0))


# Thinning goes through phases, with more pixels in each: those of results below one of the
# LEVELS and at last all. An end of a curve may go in some phases, if what it stands for is
# covered from there: no farther away than so many pixels and so many halves of the radius.
PHASES = [(i, 2, 4) if level <= ENDS else (i, 0, 0) for i, level in enumerate(LEVELS)]
PHASES += [(len(LEVELS), 0, 0), (len(LEVELS), 1, 3)]


def _thin(grid, level, distance):
    """Deletes simple pixels until only the skeleton is left; returns their positions.

    In each phase, pixels are looked at one parity class at a time, until nothing changes. An
    end of a curve that goes becomes the tail of its neighbor, which from then on stands for
    the tip of the object: as far away as the tail is long, and the radius at its end.
    Branches of which all is gone were spurs; the tails of the others are put back at last.
    Where an object is one pixel wide, its ends stay.
    """
    cube = grid.offsets(3)
    radius = torch.cat([_at(distance, _at(grid.index, places[:, None] + cube)).amax(1)
                        for places in grid.flat.split(ROWS)])
    # how far away the tip of the longest tail is (times 2^32), and its pixel next to this one
    tail = torch.zeros(grid.count + 1, dtype=torch.int64, device=grid.device)
    parent = torch.zeros(grid.count + 1, dtype=torch.int64, device=grid.device)
    if grid.fast:
        present = (grid.index > 0).to(torch.uint8)
        phases = grid._tensor(PHASES).to(torch.int32)
        _launch(_delete_kernel, grid, grid.flat, level, radius, grid.index, present, tail, parent,
                torch.empty_like(level), grid.starts, phases, *([0] + grid.strides)[-2:-4:-1],
                DIMENSIONS=grid.dimensions, CLASSES=1 << grid.dimensions, PHASES=len(PHASES))
        return grid.place[present[grid.flat] > 0]
    present, degree = _delete(grid, level, radius, tail, parent)
    alone = present & (degree == 0)
    back = torch.cat([tail[present & (degree == 1)], torch.nonzero(alone[parent])[:, 0]]) & DEGREE - 1
    while True:
        back = back[back > 0]
        if len(back) == 0:
            return grid.place[present[1:]]
        present[back] = True
        back = tail[back] & DEGREE - 1


def _delete(grid, level, radius, tail, parent):
    """Returns which pixels are left, and how many neighbors each has; by their numbers."""
    neighbors = _neighbors(grid.dimensions)
    offsets = [sum(c * stride for c, stride in zip(v, grid.strides)) for v in neighbors]
    bits = grid._tensor([1 << i for i in range(len(neighbors))])
    seen_from = bits[[neighbors.index(tuple(-c for c in v)) for v in neighbors]] + DEGREE
    around = torch.zeros(grid.count + 1, dtype=torch.long, device=grid.device)
    for bit, offset in enumerate(offsets):
        around[1:] += (grid.index[grid.flat + offset] > 0) * (DEGREE + (1 << bit))
    offsets = grid._tensor(offsets)
    level, radius = (torch.cat([values[:1], values]) for values in (level, radius))
    present = torch.ones(grid.count + 1, dtype=torch.bool, device=grid.device)
    present[0] = False
    starts = (grid.starts + 1).tolist()
    for limit, pixels, halves in PHASES:
        allowed = torch.where(radius > 1, torch.div(radius * halves, 2, rounding_mode="floor") + pixels, 0 * radius)
        eligible = (level <= limit) & present
        dirty = eligible.clone()
        changed = True
        while changed:
            changed = False
            for a, b in zip(starts, starts[1:]):
                pixel = torch.nonzero(dirty[a:b])[:, 0] + a
                dirty[a:b] = False
                code = around[pixel]
                tip = torch.where(tail[pixel] > 0, tail[pixel] >> 32, radius[pixel].long())
                gone = _is_simple(code & DEGREE - 1, grid.dimensions)
                gone &= (code >= 2 * DEGREE) | (tip < allowed[pixel])
                gone = torch.nonzero(gone)[:, 0]
                if len(gone) == 0:
                    continue
                changed = True
                pixel, code, tip = pixel[gone], code[gone], tip[gone]
                present[pixel] = eligible[pixel] = False
                near = grid.neighbors(offsets, pixel - 1).long()
                around.index_add_(0, near.flatten(), -seen_from.repeat(len(pixel)))
                dirty[near] = True
                dirty &= eligible
                other = torch.where(code < 2 * DEGREE, (near * (code[:, None] & bits != 0)).sum(1), 0 * pixel)
                parent[pixel] = other
                tail.scatter_reduce_(0, other, torch.where(other > 0, (tip + 1 << 32) | pixel, other), "amax")
    return present, around >> 32


FAST = triton is not None and torch.version.cuda is not None
if FAST:

    @triton.jit
    def _wait(barrier, target):
        """Waits for all programs. The launch is cooperative: all of them run at once."""
        tl.debug_barrier()
        seen = tl.atomic_add(barrier, 1, sem="acq_rel") + 1
        while seen < target:
            seen = tl.atomic_add(barrier, 0, sem="acq_rel")
        tl.debug_barrier()

    @triton.jit(do_not_specialize=["count"])
    def _distance_kernel(faces, distance, barrier, changes, count, FACES: tl.constexpr, BLOCK: tl.constexpr):
        """The loop of _distances."""
        program, programs = tl.program_id(0), tl.num_programs(0)
        step = 1
        changed = 1
        while changed > 0:
            if program == 0:
                tl.store(changes + (step + 1) % 3, 0)
            for begin in range(program * BLOCK, count, programs * BLOCK):
                i = begin + tl.arange(0, BLOCK)
                todo = i < count
                todo &= tl.load(distance + 1 + i, mask=todo, other=1, cache_modifier=".cg") == 0
                reached = tl.zeros([BLOCK], tl.int32)
                for face in tl.static_range(FACES):
                    j = tl.load(faces + i * FACES + face, mask=todo, other=0)
                    near = tl.load(distance + j, mask=todo, other=0, cache_modifier=".cg")
                    reached |= (near == step).to(tl.int32)
                reached = (reached > 0) & todo
                tl.store(distance + 1 + i, step + 1, mask=reached)
                total = tl.sum(reached.to(tl.int32))
                if total > 0:
                    tl.atomic_add(changes + step % 3, total)
            _wait(barrier, programs * step)
            changed = tl.load(changes + step % 3, cache_modifier=".cg")
            step += 1

    @triton.jit(do_not_specialize=["row", "plane", "count"])
    def _delete_kernel(flat, level, radius, index, present, tail, parent, degrees, starts, phases, row, plane,
                       barrier, changes, count, DIMENSIONS: tl.constexpr, CLASSES: tl.constexpr,
                       PHASES: tl.constexpr, BLOCK: tl.constexpr):
        """The same as _delete; `present` is by position, and pixels are numbered from 0."""
        program, programs = tl.program_id(0), tl.num_programs(0)
        BITS: tl.constexpr = 9 if DIMENSIONS == 2 else 27
        NEAR: tl.constexpr = 495 if DIMENSIONS == 2 else 49012410
        FACES: tl.constexpr = 170 if DIMENSIONS == 2 else 4281360
        NOT_FIRST_X: tl.constexpr = 0o666666666
        NOT_LAST_X: tl.constexpr = 0o333333333
        NOT_FIRST_Y: tl.constexpr = 0o770770770
        NOT_LAST_Y: tl.constexpr = 0o077077077
        waits = 0
        cycle = 0
        for phase in range(PHASES):
            limit = tl.load(phases + 3 * phase)
            pixels = tl.load(phases + 3 * phase + 1)
            halves = tl.load(phases + 3 * phase + 2)
            changed = 1
            while changed > 0:
                if program == 0:
                    tl.store(changes + (cycle + 1) % 3, 0)
                for parity in range(CLASSES):
                    last = tl.load(starts + parity + 1).to(tl.int32)
                    first = tl.load(starts + parity).to(tl.int32)
                    for begin in range(first + program * BLOCK, last, programs * BLOCK):
                        i = begin + tl.arange(0, BLOCK)
                        look = i < last
                        look &= tl.load(level + i, mask=look, other=127).to(tl.int32) <= limit
                        place = tl.load(flat + i, mask=look, other=0)
                        look &= tl.load(present + place, mask=look, other=0, cache_modifier=".cg") > 0
                        if tl.sum(look.to(tl.int32)) > 0:
                            code = tl.zeros([BLOCK], tl.int32)
                            degree = tl.zeros([BLOCK], tl.int32)
                            for bit in tl.static_range(BITS):
                                if bit != BITS // 2:
                                    near = place + bit % 3 - 1 + (bit // 3 % 3 - 1) * row
                                    if DIMENSIONS == 3:
                                        near += (bit // 9 - 1) * plane
                                    there = tl.load(present + near, mask=look, other=0, cache_modifier=".cg")
                                    code |= there.to(tl.int32) << bit
                                    degree += there.to(tl.int32)
                            background = ~code & NEAR
                            touching = background & FACES
                            part = touching & -touching
                            for _ in range(10):
                                part |= (part & NOT_LAST_X) << 1 | (part & NOT_FIRST_X) >> 1 \
                                    | (part & NOT_LAST_Y) << 3 | (part & NOT_FIRST_Y) >> 3 \
                                    | part << 9 | part >> 9
                                part &= background
                            gone = look & (touching != 0) & (code != 0) & ((part & touching) == touching)
                            part = code & -code
                            for _ in range(8):
                                part |= (part & NOT_LAST_X) << 1 | (part & NOT_FIRST_X) >> 1
                                part |= (part & NOT_LAST_Y) << 3 | (part & NOT_FIRST_Y) >> 3
                                part |= part << 9 | part >> 9
                                part &= code
                            width = tl.load(radius + i, mask=look, other=0)
                            tip = tl.load(tail + 1 + i, mask=look, other=0, cache_modifier=".cg") >> 32
                            tip = tl.where(tip > 0, tip, width)
                            may = tl.where(width > 1, width * halves // 2 + pixels, 0)
                            gone &= (part == code) & ((degree > 1) | (tip < may))
                            tl.store(present + place, tl.zeros([BLOCK], tl.uint8), mask=gone)
                            ends = gone & (degree == 1)
                            total = tl.sum(gone.to(tl.int32))
                            if tl.sum(ends.to(tl.int32)) > 0:
                                number = tl.zeros([BLOCK], tl.int32)
                                for bit in tl.static_range(BITS):
                                    if bit != BITS // 2:
                                        near = place + bit % 3 - 1 + (bit // 3 % 3 - 1) * row
                                        if DIMENSIONS == 3:
                                            near += (bit // 9 - 1) * plane
                                        number += tl.load(index + near, mask=ends & ((code >> bit & 1) > 0), other=0)
                                tl.store(parent + 1 + i, number.to(tl.int64), mask=ends)
                                tl.atomic_max(tail + number, (tip + 1 << 32) | (i + 1), mask=ends)
                            if total > 0:
                                tl.atomic_add(changes + cycle % 3, total)
                    waits += programs
                    _wait(barrier, waits)
                changed = tl.load(changes + cycle % 3, cache_modifier=".cg")
                cycle += 1
        for begin in range(program * BLOCK, count, programs * BLOCK):
            i = begin + tl.arange(0, BLOCK)
            place = tl.load(flat + i, mask=i < count, other=0)
            here = tl.load(present + place, mask=i < count, other=0, cache_modifier=".cg").to(tl.int32)
            degree = tl.zeros([BLOCK], tl.int32)
            for bit in tl.static_range(BITS):
                if bit != BITS // 2:
                    near = place + bit % 3 - 1 + (bit // 3 % 3 - 1) * row
                    if DIMENSIONS == 3:
                        near += (bit // 9 - 1) * plane
                    degree += tl.load(present + near, mask=here > 0, other=0, cache_modifier=".cg").to(tl.int32)
            tl.store(degrees + i, tl.where(here > 0, degree, 99).to(tl.uint8), mask=i < count)
        _wait(barrier, waits + programs)
        for begin in range(program * BLOCK, count, programs * BLOCK):
            i = begin + tl.arange(0, BLOCK)
            inside = i < count
            degree = tl.load(degrees + i, mask=inside, other=99, cache_modifier=".cg").to(tl.int32)
            other = tl.load(parent + 1 + i, mask=inside & (degree == 99), other=0, cache_modifier=".cg")
            alone = tl.load(degrees + other - 1, mask=other > 0, other=99, cache_modifier=".cg") == 0
            back = tl.load(tail + 1 + i, mask=degree == 1, other=0, cache_modifier=".cg") & 0xffffffff
            back = tl.where(alone, (i + 1).to(tl.int64), back)
            while tl.max(back) > 0:
                place = tl.load(flat + back - 1, mask=back > 0, other=0)
                tl.store(present + place, tl.full([BLOCK], 1, tl.uint8), mask=back > 0)
                back = tl.load(tail + back, mask=back > 0, other=0, cache_modifier=".cg") & 0xffffffff

    def _launch(kernel, grid, *arguments, **constants):
        with torch.cuda.device(grid.device):
            programs = torch.cuda.get_device_properties(grid.device).multi_processor_count
            programs = min(programs, -(-grid.count // 256))
            barrier = torch.zeros(4, dtype=torch.int32, device=grid.device)
            kernel[(programs,)](*arguments, barrier, barrier[1:], grid.count, BLOCK=256, num_warps=8,
                                launch_cooperative_grid=True, **constants)
