"""Runs skelite.py on the images of a test and checks what only Python can check.

check_skelite.py FOLDER: `jobs.json` lists images, NAME.in, with their model folders and shapes;
NAME.soft and NAME.thin receive the results. All are 32-bit floats, little endian.
"""
import copy
import json
import pathlib
import pickle
import sys
import warnings

import torch

folder = pathlib.Path(sys.argv[1])
jobs = json.loads((folder / "jobs.json").read_text())
sys.dont_write_bytecode = True
sys.path.insert(0, jobs[0]["model"])
from skelite import ClDiceLoss, Skelite  # noqa: E402

torch.set_num_threads(1)  # images are small
warnings.simplefilter("ignore")  # scatter_reduce is said to be new in old versions


def read(job):
    values = torch.frombuffer(bytearray((folder / (job["name"] + ".in")).read_bytes()), dtype=torch.float32)
    return values.view(job["shape"])


def write(name, tensor):
    (folder / name).write_bytes(bytes(tensor.detach().contiguous().float().numpy().tobytes()))


def fails(what, *arguments, kinds=(TypeError, ValueError)):
    try:
        what(*arguments)
    except kinds as exc:
        return bool(str(exc))
    return False


models = {job["model"]: Skelite.load(job["model"]) for job in jobs}
for job in jobs:
    model, x = models[job["model"]], read(job)
    thin, soft, both = model.thin(x), model.soft(x), model(x)
    write(job["name"] + ".soft", soft)
    # connected, and thin at one half
    assert torch.equal((both > x / 2) & (x > 0.5), thin > 0)
    assert torch.allclose(both, 0.6 * thin + 0.4 * soft)
    write(job["name"] + ".thin", thin)
    # the same wherever an image lies in the batch, and however it lies in memory
    order = torch.arange(len(x) - 1, -1, -1)
    assert torch.equal(model.thin(x[order]), thin[order])
    assert torch.equal(model.thin(x.transpose(-1, -2).contiguous().transpose(-1, -2)), thin)
    if x.dim() == 4:
        assert torch.equal(model.thin(x.contiguous(memory_format=torch.channels_last)), thin)

for model in models.values():
    size = (2, 1) + (24,) * model.dimensions
    generator = torch.Generator().manual_seed(1)
    x = torch.rand(size, generator=generator).requires_grad_()
    # straight through: 1 on the skeleton, 0 elsewhere
    model.thin(x).sum().backward()
    assert torch.equal(x.grad > 0, model.skeleton(x)) and x.grad.max() == 1
    for skeletonize in (model, model.soft, model.thin, lambda y: model.thin(y, neighborhood=True)):
        x.grad = None
        ClDiceLoss(skeletonize)(x, (x > 0.6).float()).backward()
        assert torch.isfinite(x.grad).all() and x.grad.abs().sum() > 0
    # no foreground, all foreground
    for value in (0.0, 1.0):
        y = torch.full(size, value, requires_grad=True)
        model.soft(y).sum().backward()
        result = model.thin(y, neighborhood=True)
        result.sum().backward()
        assert torch.isfinite(y.grad).all() and (result.sum() > 0) == (value > 0)
    for empty in ((0,) + size[1:], size[:-1] + (0,)):
        assert model(torch.zeros(empty)).shape == empty
    assert model.thin(x.half()).dtype == model(x.half()).dtype == torch.float16
    assert torch.equal(model.thin(x.half()) > 0, model.thin(x.half().float()) > 0)
    assert torch.equal(model.skeleton(x > 0.5), model.skeleton((x > 0.5).byte()))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        assert torch.equal(model.skeleton(x), model.skeleton(x.detach()))
    with torch.inference_mode():
        assert torch.equal(pickle.loads(pickle.dumps(model)).skeleton(x), model.skeleton(x))
    small = x.detach()[(slice(0, 1), slice(None)) + (slice(0, 6),) * model.dimensions].double()
    small[(small - 0.5).abs() < 1e-3] = 0.6  # no change of a number makes another skeleton
    for skeletonize in (model, model.soft, model.thin):
        assert torch.autograd.gradcheck(skeletonize, (small.clone().requires_grad_(),), atol=1e-4, fast_mode=True)
        assert torch.autograd.gradgradcheck(skeletonize, (small.clone().requires_grad_(),), atol=1e-3, fast_mode=True)
    assert fails(ClDiceLoss(model), x, x[:1])
    assert fails(torch.jit.trace, model, x, kinds=RuntimeError)
    bad = x.detach().clone()
    bad[0, 0, 1] = float("nan")
    assert fails(model, bad) and fails(model.thin, bad) and fails(model.soft, bad)
    assert fails(model, 2 * x) and fails(model, x - 1) and fails(model, x[0])
    assert fails(model, x.expand(-1, 3, *size[2:])) and fails(model, (9 * x).long())
    assert fails(model, x.to("meta")) and fails(copy.deepcopy(model).half().thin, x)
    assert fails(model.thin, x, 1.0) and fails(model.thin, x, float("nan")) and fails(model, [1.0])
many = torch.ones(1, 1, 300, 300, dtype=torch.float16)  # more than a 16-bit number holds
assert ClDiceLoss(torch.nn.Identity())(many, many) == 0
print("checked with PyTorch", torch.__version__)
