#!/usr/bin/env python3
"""Makes the images beside it, with other programs than ours.

Needs, of Debian: python3-tifffile python3-nibabel python3-h5py python3-pil
python3-imageio imagemagick libtiff-tools

    /usr/bin/python3 make_images.py

Each image is 17 x 13 pixels and holds `pattern`, or numbers made of it.
"""
import ctypes
import gzip
import json
import os
import struct
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
    public_reports()


def public_reports():
    """What public threads about other readers report as read wrongly without a word."""
    mask = flat() * 255
    grey = {"photometric": "minisblack", "metadata": None}
    tiff("tiff-orientation.tif", mask, extratags=[(274, "H", 1, 4, True)], **grey)
    tiff("tiff-volumetric.tif", flat(z=4) * 255, volumetric=True, tile=(4, 16, 16), **grey)
    with tifffile.TiffWriter("tiff-truncated-shape.tif") as out:
        out.write(flat(z=4) * 255, photometric="minisblack", truncate=True)
    tiff("tiff-rgb-5-samples.tif", np.dstack([mask, mask, mask, np.full_like(mask, 255), flat(z=3)[2]]),
         photometric="rgb", extrasamples=["unassalpha", "unspecified"], metadata=None)
    tiff("tiff-no-data.tif", mask, extratags=[(42113, "s", 0, "255", True)], **grey)
    tiff("tiff-scifio.tif", flat(c=4) * 255, description="SCIFIO=0.46.0\naxes=X,Y,Channel\n"
         f"lengths={X},{Y},4\nscales=1.0,1.0,1.0\nunits=null,null,null\nbitsPerPixel=8\nimages=4\nchannels=4\n",
         **grey)
    # the second page tells which pixels of the first are transparent
    for name, hidden in (("tiff-mask-page.tif", flat(z=2)[1]), ("tiff-mask-page-of-ones.tif", np.ones_like(mask))):
        with tifffile.TiffWriter(name) as out:
            out.write(mask, **grey)
            out.write(hidden, subfiletype=1, **grey)
        with open(name, "r+b") as out:
            data = out.read().replace(struct.pack("<HHII", 254, 4, 1, 1), struct.pack("<HHII", 254, 4, 1, 4))
            out.seek(0)
            out.write(data)
    tiff("tiff-bigtiff-big-endian.tif", flat(z=4) * 255, bigtiff=True, byteorder=">", **grey)
    ome = ('<?xml version="1.0" encoding="UTF-8"?><OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06">'
           '<Image ID="Image:0"><Pixels ID="Pixels:0" DimensionOrder="XYZCT" Type="uint8" '
           f'SizeX="{X}" SizeY="{Y}" SizeC="1" SizeZ="4" SizeT="1"><Channel ID="Channel:0:0" SamplesPerPixel="1"/>'
           "%s</Pixels></Image>%s</OME>")
    tiff("ome-backwards.ome.tif", flat(z=4)[::-1] * 255, description=ome % ("".join(
        f'<TiffData IFD="{3 - z}" FirstZ="{z}" PlaneCount="1"/>' for z in range(4)), ""), **grey)
    tiff("ome-modulo.ome.tif", flat(z=4) * 255, description=ome % ("<TiffData/>", (
        '<StructuredAnnotations><XMLAnnotation ID="Annotation:0" '
        'Namespace="openmicroscopy.org/omero/dimension/modulo"><Value><Modulo '
        'namespace="http://www.openmicroscopy.org/Schemas/Additions/2011-09"><ModuloAlongZ Type="angle" Start="0" '
        'End="1" Step="1"/></Modulo></Value></XMLAnnotation></StructuredAnnotations>')), **grey)
    simple_tiff("tiff-12-bit.tif", packed_bits(flat() * 100, 12), 12)
    simple_tiff("tiff-strip-of-4-planes.tif", (flat(z=4) * 255).tobytes(), 8)
    exif = Image.Exif()
    exif[274] = 6
    Image.fromarray(mask).save("jpeg-orientation.jpg", quality=100, exif=exif)
    rows = b"".join(b"\0" + row.tobytes() for row in mask)
    png("png-orientation.png", 0, rows, b"eXIf", b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06" + 7 * b"\0")
    png("png-short-palette.png", 3, b"".join(b"\0" + row.tobytes() for row in flat() * 5), b"PLTE",
        b"\0\0\0\xff\xff\xff")
    animation = [Image.fromarray(pattern(t=3)[t, 0, 0] * 255).convert("P") for t in range(3)]
    animation[0].save("gif-disposal.gif", save_all=True, append_images=animation[1:], disposal=2)

    vectors = np.moveaxis(pattern(c=3, z=4)[0] * 100, 1, -1).astype("uint8").tobytes()
    start = f"NRRD0004\ntype: uint8\nencoding: raw\n"
    for name, header, data in (
            ("vectors", f"dimension: 4\nspace dimension: 3\nsizes: 3 {X} {Y} 4\nspace directions: none "
             "(0.25,0,0) (0,0.5,0) (0,0,2)\nkinds: vector domain domain domain\n", vectors),
            ("byte-skip", f"dimension: 2\nsizes: {X} {Y}\nbyte skip: -1\n", b"1234567" + (flat() * 100).tobytes()),
            ("no-direction", f"dimension: 3\nspace dimension: 2\nsizes: 5 {X} {Y}\nspace directions: none "
             "(1,0) (0,1)\n", np.moveaxis(flat(c=5), 0, -1).tobytes()),
            ("unknown-kind", f"dimension: 3\nsizes: 5 {X} {Y}\nkinds: ??? domain domain\n",
             np.moveaxis(flat(c=5), 0, -1).tobytes()),
            ("color", f"dimension: 3\nsizes: 4 {X} {Y}\nkinds: RGBA-color domain domain\n",
             np.moveaxis(flat(c=4), 0, -1).tobytes()),
            ("units", f'dimension: 3\nsizes: {X} {Y} 4\nspacings: 250 250 1\nunits: "um" "um" "mm"\n',
             flat(z=4).tobytes())):
        with open(f"nrrd-{name}.nrrd", "wb") as out:
            out.write((start + header + "\n").encode() + data)
    header = (f"ObjectType = Image\nNDims = 2\nBinaryData = True\n%sDimSize = {X} {Y}\nElementType = MET_USHORT\n"
              "ElementDataFile = %s\n")
    data = (flat() * 100).astype("<u2").tobytes()
    with open("meta-header-size.mhd", "wb") as out:
        out.write((header % ("HeaderSize = -1\n", "meta-header-size.raw")).encode())
    with open("meta-header-size.raw", "wb") as out:
        out.write(b"1234567" + data)
    with open("meta-two-orders.mha", "wb") as out:
        out.write((header % ("BinaryDataByteOrderMSB = False\nElementByteOrderMSB = True\n", "LOCAL")).encode() + data)
    volume = np.transpose(flat(z=4), (2, 1, 0)) * 100
    for name, numbers in (("no-scale", (0, 5)), ("scale-nan", (np.nan, 5)), ("intercept-nan", (2, np.nan))):
        nibabel.save(nibabel.Nifti1Image(volume, np.eye(4)), f"nifti-{name}.nii")
        with open(f"nifti-{name}.nii", "r+b") as out:
            out.seek(112)
            out.write(struct.pack("<ff", *numbers))
    with open("npy-version-2.npy", "wb") as out:
        np.lib.format.write_array(out, flat() * 100, version=(2, 0))

    with h5py.File("hdf5-image.h5", "w") as out:
        for name, key, value in (("white-is-zero", "IMAGE_WHITE_IS_ZERO", np.uint8(1)),
                                 ("indexed", "IMAGE_SUBCLASS", np.bytes_("IMAGE_INDEXED")),
                                 ("upside-down", "DISPLAY_ORIGIN", np.bytes_("LL")),
                                 ("grey", "IMAGE_SUBCLASS", np.bytes_("IMAGE_GRAYSCALE"))):
            out[name] = flat() * 100
            out[name].attrs["CLASS"] = np.bytes_("IMAGE")
            out[name].attrs[key] = value
        out["scaled"] = flat() * 100
        out["scaled"].attrs["add_offset"] = np.array([-50.0])
    numbers = flat().astype("<u2") * 100
    space = h5py.h5s.create_simple((Y, X))
    # chunks that skip filters, as direct writing makes them
    with h5py.File("hdf5-filters.h5", "w") as out:
        for name, deflate, data in (("shuffle", False, numbers.tobytes()), ("both", True, zlib.compress(
                numbers.tobytes()))):
            kinds = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
            kinds.set_chunk((Y, X))
            kinds.set_shuffle()
            if deflate:
                kinds.set_deflate(4)
            h5py.h5d.create(out.id, name.encode(), h5py.h5t.STD_U16LE, space, kinds).write_direct_chunk((0, 0), data, 1)
        out.create_dataset("checksum", data=flat() * 100, chunks=(5, 7), fletcher32=True, shuffle=True, compression="lzf")
    # chunks at the border that skip filters
    with h5py.File("hdf5-border.h5", "w", libver="latest") as out:
        kinds = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
        kinds.set_chunk((8, 8))
        kinds.set_shuffle()
        library = ctypes.CDLL("libhdf5_serial.so.103")
        library.H5Pset_chunk_opts.argtypes = [ctypes.c_int64, ctypes.c_uint]
        library.H5Pset_chunk_opts(kinds.id, 2)
        h5py.h5d.create(out.id, b"mask", h5py.h5t.STD_U16LE, space, kinds).write(h5py.h5s.ALL, h5py.h5s.ALL, numbers)


def packed_bits(values, bits):
    rows = b""
    for row in values:
        text = "".join(format(int(value), f"0{bits}b") for value in row)
        text += "0" * (-len(text) % 8)
        rows += int(text, 2).to_bytes(len(text) // 8, "big")
    return rows


def simple_tiff(name, data, bits):
    """Writes a TIFF of one strip as it is."""
    tags = ((256, X), (257, Y), (258, bits), (259, 1), (262, 1), (273, 8), (277, 1), (278, Y), (279, len(data)))
    data += b"\0" * (len(data) % 2)
    with open(name, "wb") as out:
        out.write(b"II*\0" + struct.pack("<I", 8 + len(data)) + data + struct.pack("<H", len(tags)) + b"".join(
            struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags) + struct.pack("<I", 0))


def png(name, color, rows, kind, content):
    """Writes a PNG of 8 bits with one more chunk."""
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    with open(name, "wb") as out:
        out.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", X, Y, 8, color, 0, 0, 0)) + chunk(
            kind, content) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def frames(count):
    names = []
    for t in range(count):
        name = f"/tmp/frame-{t}.png"
        Image.fromarray(pattern(t=count)[t, 0, 0] * 255).save(name)
        names.append(name)
    return names


main()
