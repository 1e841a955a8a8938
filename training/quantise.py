"""Static int8: every product with a constant matrix becomes QuantizeLinear -> MatMulIntegerToFloat with ranges fixed beforehand.

MiniLM's activations have channels ten times as wide as the rest (one of `down`'s 1,536 reaches 24 where most stay below 2), and one
scale for a whole tensor has to span them. So a channel is divided by s before it is rounded and its row of the weights multiplied by s
(SmoothQuant): s = reach^a / weight^(1-a), with the exponent a that gives the smallest error of the product on calibration windows.

ONNX Runtime's own static quantiser is not used: it skips tensors behind fused operators, and what it writes, a pair of DequantizeLinear
around each MatMul, ONNX Runtime 1.31 takes for weight-only quantisation (MatMulNBits) and multiplies in floating point.
"""

import collections
import random

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

import data

INPUTS = ("input_ids", "piece_word", "word_first", "word_last", "features")
EXPONENTS = (0.5, 0.65, 0.8, 0.9, 1.0)
WORTH = 0.5  # the division costs a pass over the tensor: only where it at least halves the squared error


def calibration_feeds(splits, count=300, limit=192):
    """The annotator's inputs for training windows of every corpus."""
    rng = random.Random(8)
    pool = [w for name in ("ewt", "gum", "conll", "polnear", "re3d") for d in splits.get(name, [])[:60] for w in data.windows(d, limit)]
    for window in rng.sample(pool, min(count, len(pool))):
        arrays = data.batch([window], multiple=1)
        yield {name: arrays[name] for name in INPUTS}


def products(model):
    """The MatMul nodes with a constant right side; products of two activations (attention, arcs, links) stay in fp32."""
    constants = {w.name for w in model.graph.initializer}
    return [n for n in model.graph.node if n.op_type == "MatMul" and n.input[1] in constants]


class Observed:
    """What one tensor was on the calibration windows: extremes of each channel and a sample of rows."""

    def __init__(self):
        self.low, self.high, self.rows = 0.0, 0.0, []

    def add(self, value, count, rng):
        value = value.reshape(-1, value.shape[-1])
        self.low, self.high = np.minimum(self.low, value.min(0)), np.maximum(self.high, value.max(0))
        self.rows.append(value[rng.integers(0, len(value), count)])


def observe(model, feeds, rows=1500):
    names = list(dict.fromkeys(n.input[0] for n in products(model)))
    open_model = onnx.ModelProto()
    open_model.CopyFrom(model)
    known = {o.name for o in model.graph.output}
    open_model.graph.output.extend(helper.make_tensor_value_info(n, TensorProto.FLOAT, None) for n in names if n not in known)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(open_model.SerializeToString(), options)
    rng, seen = np.random.default_rng(3), collections.defaultdict(Observed)
    for feed in feeds:
        for name, value in zip(names, session.run(names, feed)):
            seen[name].add(value, -(-rows // len(feeds)), rng)
    for o in seen.values():
        o.rows = np.concatenate(o.rows)
    return seen


def activation_grid(o, divisor):
    """Scale and zero point that span all that was seen."""
    low, high = min(0.0, (o.low / divisor).min()), max(0.0, (o.high / divisor).max())
    scale = np.float32((high - low) / 255)
    return scale, np.uint8(np.round(-low / scale))


def int8_columns(matrix):
    scale = (np.abs(matrix).max(0) / 127).clip(1e-10).astype(np.float32)
    return np.round(matrix / scale).astype(np.int8), scale


def product_error(o, matrices, divisor):
    scale, zero = activation_grid(o, divisor)
    rounded = ((np.round(o.rows / divisor / scale) + zero).clip(0, 255) - zero) * scale
    error = 0.0
    for m in matrices:
        exact = o.rows @ m
        q, s = int8_columns(m * divisor[:, None])
        error += float(np.square(rounded.astype(np.float32) @ (q * s) - exact).mean() / np.square(exact).mean())
    return error


def divisor_for(o, matrices):
    """What to divide each channel by, shared by all products that read the tensor; None if plain rounding does about as well."""
    plain = np.ones(len(matrices[0]), np.float32)
    reach = np.maximum(-o.low, o.high).clip(1e-5)
    weight = np.max([np.abs(m).max(1) for m in matrices], 0).clip(1e-5)
    best, least = None, WORTH * product_error(o, matrices, plain)
    for a in EXPONENTS:
        divisor = reach ** a / weight ** (1 - a)
        divisor = (divisor / np.exp(np.log(divisor).mean())).clip(1e-2, 1e2).astype(np.float32)
        error = product_error(o, matrices, divisor)
        if error < least:
            best, least = divisor, error
    return best


def static(model, feeds):
    """The fp32 model with int8 products, their ranges those that ``feeds`` (names and values of its inputs) bring about."""
    seen = observe(model, feeds)
    constants = {w.name: numpy_helper.to_array(w) for w in model.graph.initializer}
    readers, uses = collections.defaultdict(list), collections.defaultdict(list)
    for n in model.graph.node:
        for i in n.input:
            uses[i].append(n)
    for n in products(model):
        readers[n.input[0]].append(n)
    made, replaced, swallowed = {}, {}, set()

    def constant(name, value):
        made[name] = numpy_helper.from_array(np.asarray(value), name)
        return name

    for x, nodes in readers.items():
        matrices = [constants[n.input[1]] for n in nodes]
        divisor = divisor_for(seen[x], matrices)
        before, source = [], x
        if divisor is not None:
            source = x + ".even"
            before.append(helper.make_node("Mul", [x, constant(x + ".divisor", 1 / divisor)], [source]))
        else:
            divisor = np.ones(len(matrices[0]), np.float32)
        scale, zero = activation_grid(seen[x], divisor)
        grid = [constant(x + ".scale", scale), constant(x + ".zero", zero)]
        before.append(helper.make_node("QuantizeLinear", [source, *grid], [x + ".int8"]))
        for n, matrix in zip(nodes, matrices):
            q, column_scale = int8_columns(matrix * divisor[:, None])
            name, out = n.input[1], n.output[0]
            inputs = [x + ".int8", constant(name + ".int8", q), grid[0], constant(name + ".scale", column_scale), grid[1],
                      constant(name + ".zero", np.zeros(q.shape[1], np.int8))]
            add = uses[out][0] if len(uses[out]) == 1 and uses[out][0].op_type == "Add" else None
            if add and add.input[0] == out and add.input[1] in constants:  # the product adds its own bias
                inputs.append(add.input[1])
                out = add.output[0]
                swallowed.add(add.name)
            product = helper.make_node("MatMulIntegerToFloat", inputs, [out], name=n.name, domain="com.microsoft")
            replaced[n.name] = before + [product]
            before = []
    result = onnx.ModelProto()
    result.CopyFrom(model)
    nodes = [new for n in model.graph.node if n.name not in swallowed for new in replaced.get(n.name, [n])]
    used = {i for n in nodes for i in n.input}
    del result.graph.node[:], result.graph.initializer[:], result.graph.value_info[:]
    result.graph.node.extend(nodes)
    result.graph.initializer.extend(w for w in [*model.graph.initializer, *made.values()] if w.name in used)
    return result
