"""check_zoo.py FOLDER: loads an archive's PyTorch weights as its description says, and tests them."""
import importlib.util
import json
import pathlib
import sys

import numpy
import torch

folder = pathlib.Path(sys.argv[1])
sys.dont_write_bytecode = True
weights = json.loads((folder / "rdf.yaml").read_text())["weights"]["pytorch_state_dict"]
architecture = weights["architecture"]
spec = importlib.util.spec_from_file_location("architecture", folder / architecture["source"])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
network = getattr(module, architecture["callable"])(**architecture["kwargs"])
network.load_state_dict(torch.load(folder / weights["source"], weights_only=True))
image, expected = (torch.from_numpy(numpy.load(folder / name)) for name in ("test_input.npy", "test_output.npy"))
assert torch.allclose(network(image), expected, atol=1e-5, rtol=0)
print("checked the archive with PyTorch")
