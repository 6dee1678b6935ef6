#!/usr/bin/env python3
"""Makes the images beside it, with other programs than ours.

Needs, of Debian: python3-tifffile python3-nibabel python3-h5py python3-pil
python3-imageio imagemagick libtiff-tools

    /usr/bin/python3 make_images.py

Each image is 17 x 13 pixels and holds `pattern`, or numbers made of it.
"""
import gzip
import json
import os
import subprocess
import zlib

import h5py
import nibabel
import numpy as np
import tifffile
from PIL import Image

X, Y = 17, 13


def pattern(c=1, z=1, t=1):
    """1 for objects; axes t, z, c, y, x."""
    t, z, c, y, x = np.meshgrid(*[np.arange(n) for n in (t, z, c, Y, X)], indexing="ij")
    return ((7 * x + 5 * y + 3 * z + 11 * c + 13 * t + x * y) % 4 == 0).astype(np.uint8)


def flat(**axes):
    return pattern(**axes).squeeze()


def run(*command):
    subprocess.run(command, check=True)


def tiff(name, data, **options):
    tifffile.imwrite(name, data, **options)


def main():
    os.chdir(os.path.dirname(os.path.abspath(__file__)))
    mask = flat() * 255

    # types
    for kind in ("uint8", "int8", "uint16", "int16", "uint32", "int32", "uint64", "int64", "float16",
                 "float32", "float64"):
        tiff(f"tiff-{kind}.tif", (flat() * 100).astype(kind))
        tiff(f"tiff-{kind}-big-endian.tif", (flat() * 100).astype(kind), byteorder=">")
    tiff("tiff-uint8-bigtiff.tif", mask, bigtiff=True)
    tiff("tiff-bool.tif", flat().astype(bool))  # says that true is black
    tiff("tiff-bool-stack.tif", flat(z=4).astype(bool), metadata=None)
    tiff("ome-bool-zyx.ome.tif", flat(z=3).astype(bool), metadata={"axes": "ZYX"})
    tiff("tiff-horizontal-predictor-uint16.tif", (flat() * 100).astype("uint16"), compression="deflate",
         predictor=2)
    tiff("tiff-planar.tif", flat(c=3) * 255, photometric="minisblack", planarconfig="separate")
    tiff("tiff-chunky.tif", np.moveaxis(flat(c=3), 0, -1) * 255, photometric="minisblack",
         planarconfig="contig")
    tiff("tiff-rgb.tif", np.moveaxis(flat(c=3), 0, -1) * 255, photometric="rgb")
    tiff("tiff-rgb-of-greys.tif", np.repeat(mask[..., None], 3, axis=2), photometric="rgb")
    grey = {"photometric": "minisblack"}
    tiff("tiff-stack.tif", flat(z=4) * 255, **grey)
    tiff("tiff-shape-of-unknown-axes.tif", flat(z=4, t=2) * 255, **grey)
    tiff("tiff-shape-tyx.tif", flat(t=4) * 255, metadata={"axes": "TYX"}, **grey)
    with tifffile.TiffWriter("tiff-two-sizes.tif") as out:
        out.write(mask)
        out.write(mask[:5])
    # as microscopes' programs do: the pages are channels, or else, as only they know
    private = {"photometric": "minisblack", "metadata": None}
    tiff("microscope-tag.tif", flat(z=4) * 255, extratags=[(34361, 7, 4, b"\0\0\0\0", True)], **private)
    tiff("microscope-description.tif", flat(z=4) * 255, description="SI.VERSION_MAJOR = 5", **private)
    tiff("microscope-one-page.tif", mask, extratags=[(34361, 7, 4, b"\0\0\0\0", True)], **private)
    tiff("tiff-whole-numbers-beyond-floats.tif", (flat().astype("uint32") * 2147483653))

    # ImageJ's and OME's axes
    tiff("imagej-hyperstack.tif", pattern(c=2, z=3, t=4) * 255, imagej=True, resolution=(4, 2),
         metadata={"axes": "TZCYX", "spacing": 2, "unit": "um", "finterval": 7})
    for axes, sizes in (("CYX", {"c": 3}), ("TYX", {"t": 3}), ("ZYX", {"z": 3}), ("TZCYX", {"t": 2, "z": 3,
                                                                                          "c": 2})):
        tiff(f"ome-{axes.lower()}.ome.tif", flat(**sizes) * 255, metadata={
            "axes": axes, "PhysicalSizeX": 0.25, "PhysicalSizeXUnit": "µm", "PhysicalSizeY": 500,
            "PhysicalSizeYUnit": "nm", "PhysicalSizeZ": 2, "PhysicalSizeZUnit": "µm"})
    tiff("ome-czt.ome.tif", np.moveaxis(flat(c=2, z=3), 0, 1) * 255, metadata={"axes": "CZYX"})

    # pyramid: the full image, and smaller ones
    with tifffile.TiffWriter("pyramid-subifds.ome.tif") as out:
        big = np.tile(flat(), (16, 16))[:208, :256] * 255
        out.write(big, subifds=2, tile=(64, 64), metadata={"axes": "YX"})
        out.write(big[::2, ::2], subfiletype=1, tile=(64, 64))
        out.write(big[::4, ::4], subfiletype=1, tile=(64, 64))
    with tifffile.TiffWriter("pyramid-pages.tif") as out:
        out.write(big, tile=(64, 64), metadata=None, compression="deflate")
        out.write(big[::2, ::2], subfiletype=1, tile=(64, 64), metadata=None, compression="deflate")

    # compressions of libtiff
    Image.fromarray(mask).save("png-8-bit.png")
    run("convert", "png-8-bit.png", "-type", "bilevel", "-define", "png:bit-depth=1", "png-1-bit.png")
    for kind in ("None", "LZW", "Zip", "RLE", "Group4", "Fax"):
        run("convert", "png-8-bit.png", "-depth", "1", "-type", "bilevel", "-compress", kind, "-define",
            "tiff:rows-per-strip=5", f"tiff-1-bit-{kind.lower()}.tif")
    for kind in ("None", "LZW", "Zip", "RLE", "JPEG"):
        run("convert", "png-8-bit.png", "-compress", kind, "-define", "tiff:rows-per-strip=8" if kind ==
            "JPEG" else "tiff:rows-per-strip=5", "-quality", "100", f"tiff-8-bit-{kind.lower()}.tif")
    run("tiffcp", "-c", "g3:2d:fill", "tiff-1-bit-none.tif", "tiff-1-bit-g3-2d.tif")
    run("tiffcp", "-c", "g4", "-f", "lsb2msb", "tiff-1-bit-none.tif", "tiff-1-bit-g4-lsb.tif")
    run("tiffcp", "-c", "none", "-f", "lsb2msb", "tiff-1-bit-none.tif", "tiff-1-bit-lsb.tif")
    run("tiffcp", "-c", "lzw:2", "-t", "-w", "16", "-l", "16", "tiff-8-bit-none.tif",
        "tiff-8-bit-lzw-tiles.tif")
    run("tiffcp", "-c", "zip:3", "tiff-float32.tif", "tiff-float32-predictor3.tif")
    run("tiffcp", "-c", "lzw:3", "tiff-float64-big-endian.tif", "tiff-float64-predictor3.tif")
    run("tiffcp", "-B", "-c", "zip:3", "tiff-float32.tif", "tiff-float32-predictor3-big-endian.tif")
    run("tiffcp", "-c", "zip:2", "-p", "separate", "tiff-chunky.tif", "tiff-planar-zip.tif")
    for kind in ("zstd", "lzma"):
        run("tiffcp", "-c", kind + ":2", "tiff-uint16.tif", f"tiff-{kind}.tif")
    run("convert", "png-8-bit.png", "-depth", "4", "-type", "grayscale", "-compress", "LZW", "tiff-4-bit.tif")
    run("convert", "png-8-bit.png", "-type", "palette", "-compress", "RLE", "tiff-palette.tif")
    run("convert", "png-8-bit.png", "-depth", "1", "-type", "bilevel", "-compress", "Group4",
        "-define", "quantum:polarity=min-is-white", "tiff-min-is-white.tif")

    # common formats
    run("convert", "png-8-bit.png", "gif.gif")
    run("convert", "-delay", "20", *frames(3), "-loop", "0", "gif-animated.gif")
    run("convert", "png-8-bit.png", "-interlace", "GIF", "gif-interlaced.gif")
    run("convert", "png-8-bit.png", "-type", "palette", "bmp-palette.bmp")
    run("convert", "png-8-bit.png", "-type", "truecolor", "BMP3:bmp-rgb.bmp")
    run("convert", "png-8-bit.png", "-quality", "100", "jpeg.jpg")
    run("convert", "png-8-bit.png", "-colorspace", "CMYK", "jpeg-cmyk.jpg")
    Image.fromarray((flat() * 60000).astype("uint16")).save("png-16-bit.png")
    Image.fromarray(np.repeat(mask[..., None], 3, axis=2)).save("png-rgb-of-greys.png")
    palette = Image.fromarray(flat())
    palette = palette.convert("P")
    palette.putpalette([255, 255, 255, 0, 0, 0] + [0] * 762)
    palette.save("png-palette-white-is-0.png")
    palette.putpalette([0, 0, 0, 255, 0, 0] + [0] * 762)
    palette.save("png-palette-of-red.png")
    Image.fromarray(np.dstack([mask, mask])).save("png-transparent.png")
    Image.fromarray(mask).save("png-transparent-value.png", transparency=0)
    Image.fromarray(np.dstack([mask, np.full_like(mask, 255)])).save("png-opaque.png")

    # volumes
    volume = np.transpose(flat(z=4), (2, 1, 0))
    affine = np.array([[0, -0.5, 0, 10], [0.25, 0, 0, -20], [0, 0, 2, 30], [0, 0, 0, 1]])
    for kind in ("uint8", "int16", "float32"):
        image = nibabel.Nifti1Image(volume.astype(kind), affine)
        image.header.set_xyzt_units("mm", "sec")
        nibabel.save(image, f"nifti-{kind}.nii")
        nibabel.save(image, f"nifti-{kind}.nii.gz")
    nibabel.save(nibabel.Nifti2Image(volume, affine), "nifti-2.nii")
    big = nibabel.Nifti1Image(volume.astype("i2"), affine, header=nibabel.Nifti1Header(endianness=">"))
    nibabel.save(big, "nifti-big-endian.nii")
    time = nibabel.Nifti1Image(np.transpose(flat(z=4, t=2), (3, 2, 1, 0)), affine)
    time.header.set_xyzt_units("micron", "sec")
    time.header["pixdim"][4] = 3
    nibabel.save(time, "nifti-frames.nii.gz")
    scaled = nibabel.Nifti1Image(volume.astype("float32") * 100 + 7, affine)
    scaled.set_data_dtype("int16")
    scaled.header.set_slope_inter(2, 7)
    nibabel.save(scaled, "nifti-scaled.nii.gz")
    np.save("npy-2d.npy", flat() * 100)
    np.save("npy-bool.npy", flat() > 0)
    np.save("npy-3d.npy", (flat(z=4) * 100).astype(">u2"))
    np.save("npy-fortran.npy", np.asfortranarray((flat(z=4) * 100).astype("int32")))
    np.save("npy-4d.npy", flat(z=4, t=2))
    data = (flat(z=4) * 100).astype("<u2")
    meta = (f"ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\n"
            f"Offset = 1 2 3\nElementSpacing = 0.25 0.5 2\nDimSize = {X} {Y} 4\n"
            f"ElementType = MET_USHORT\n")
    with open("meta.mha", "wb") as out:
        out.write((meta + "ElementDataFile = LOCAL\n").encode() + data.tobytes())
    packed = zlib.compress(data.tobytes())
    with open("meta-compressed.mhd", "wb") as out:
        out.write((meta + f"CompressedData = True\nCompressedDataSize = {len(packed)}\n"
                   "ElementDataFile = meta-compressed.zraw\n").encode())
    with open("meta-compressed.zraw", "wb") as out:
        out.write(packed)
    nrrd = (f"NRRD0004\n# made by hand\ntype: unsigned short\ndimension: 3\nspace: left-posterior-superior\n"
            f"sizes: {X} {Y} 4\nspace directions: (0.25,0,0) (0,0.5,0) (0,0,2)\nkinds: domain domain domain\n"
            f'space units: "mm" "mm" "mm"\nendian: little\nspace origin: (1,2,3)\n')
    with open("nrrd-raw.nrrd", "wb") as out:
        out.write((nrrd + "encoding: raw\n\n").encode() + data.tobytes())
    with open("nrrd-list.nhdr", "w") as out:
        out.write(nrrd + "encoding: raw\ndata file: LIST\na.raw\nb.raw\n")
    with open("nrrd-text.nrrd", "w") as out:
        out.write(f"NRRD0001\ntype: short\ndimension: 2\nsizes: {X} {Y}\nencoding: ascii\n\n" + " ".join(
            map(str, flat().ravel())))
    with open("nrrd-gzip.nrrd", "wb") as out:
        out.write((nrrd + "encoding: gzip\n\n").encode() + gzip.compress(data.tobytes(), mtime=0))
    with h5py.File("hdf5.h5", "w") as out:
        out["group/mask"] = flat(z=4) * 100
        out.create_dataset("packed", data=(flat(z=4) * 100).astype("uint16"), chunks=(2, 7, 5),
                           compression="gzip", shuffle=True)
        out["packed"].attrs["element_size_um"] = [2, 0.5, 0.25]
        out["float"] = (flat() * 0.5).astype("float32")
        out["bool"] = flat() > 0
        out["big"] = (flat() * 100).astype(">i4")
    with h5py.File("hdf5-gaps.h5", "w") as out:
        for name in ("sevens", "zeros"):
            gaps = out.create_dataset(name, (Y, X), "uint8", chunks=(8, 8), fillvalue=7 * (name == "sevens"))
            gaps[:8, :8] = (flat() * 100)[:8, :8]
        out.create_dataset("empty", (Y, X), "uint8", fillvalue=7)
        out.create_dataset("full", data=flat() * 100, chunks=(8, 8), fillvalue=7)
    with h5py.File("hdf5-axes.h5", "w") as out:
        # as ilastik writes them
        for axes, data in (("tyx", flat(t=4)), ("yx", flat()), ("zyxc", pattern(z=4)[0, :, 0, ..., None]),
                           ("yxc", np.moveaxis(flat(c=6), 0, -1)), ("xy", flat().T)):
            out[axes] = data * 100
            out[axes].attrs["axistags"] = json.dumps({"axes": [
                {"key": a, "typeFlags": 2, "resolution": 0, "description": ""} for a in axes]})
        # as netCDF and h5py label them, and as netCDF packs numbers
        for axes, data in (("zyx", flat(z=4)), ("xyz", flat(z=4))):
            labeled = out.create_dataset("labeled-" + axes, data=data * 100)
            for i, axis in enumerate(axes):
                labeled.dims[i].label = axis
        out["scaled"] = flat() * 100
        out["scaled"].attrs["scale_factor"] = 0.5
        out["matlab"] = flat() * 100
        out["matlab"].attrs["MATLAB_class"] = np.bytes_("uint8")
    with h5py.File("matlab.mat", "w", userblock_size=512) as out:
        out["mask"] = flat() * 100
    with open("matlab.mat", "r+b") as out:
        out.write(b"MATLAB 7.3 MAT-file, Platform: GLNXA64".ljust(116))
    with h5py.File("hdf5-one.h5", "w") as out:
        out["mask"] = flat() * 100


def frames(count):
    names = []
    for t in range(count):
        name = f"/tmp/frame-{t}.png"
        Image.fromarray(pattern(t=count)[t, 0, 0] * 255).save(name)
        names.append(name)
    return names


main()
