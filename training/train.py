"""Trains the annotator on one core or many. Runs resume from their last checkpoint.

    python train.py --run NAME [--corpora all|open] [--rounds 8] [--resume]
"""

import argparse
import collections
import json
import os
import time

import torch

import data
from model import Annotator, losses

# how much of each corpus one round reads: as many words of trees as of reported speech, fewer of names, which are learned first
SHARES = {"ewt": 1.4, "gum": 1.0, "conll": 0.6, "polnear": 0.45, "re3d": 0.25}


def shares(text):
    return {name: float(share) for name, share in (part.split("=") for part in text.split(","))}


def parameter_groups(model, lr, head_lr, decay):
    groups = collections.defaultdict(list)
    for name, p in model.named_parameters():
        if not p.requires_grad:
            continue
        if name.startswith("encoder.layers."):
            depth = int(name.split(".")[2]) + 1
        elif name.startswith("encoder.features"):
            depth = None
        elif name.startswith("encoder."):
            depth = 0
        else:
            depth = None
        rate = head_lr if depth is None else lr * decay ** (6 - depth)
        groups[rate, 0.0 if p.ndim == 1 or "crf" in name else 0.01].append(p)
    return [{"params": ps, "lr": rate, "peak": rate, "weight_decay": wd} for (rate, wd), ps in groups.items()]


def tensors(group):
    return {k: torch.from_numpy(v) for k, v in data.batch(group).items()}


class Mean:
    """Running mean of the weights late in a run: better than the last weights, above all while the rate is still high."""

    def __init__(self):
        self.count, self.weights = 0, {}

    def add(self, model):
        self.count += 1
        for name, now in model.state_dict().items():
            if name not in self.weights:
                self.weights[name] = now.clone()
            elif now.is_floating_point():
                self.weights[name] += (now - self.weights[name]) / self.count


INPUTS = ("input_ids", "attention_mask", "piece_word", "word_first", "word_last", "features")


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--run", required=True)
    a.add_argument("--corpora", default="all", choices=("all", "open"))
    a.add_argument("--rounds", type=int, default=8)
    a.add_argument("--lr", type=float, default=3e-4)
    a.add_argument("--head-lr", type=float, default=1.5e-3)
    a.add_argument("--layer-decay", type=float, default=0.9)
    a.add_argument("--head-dropout", type=float, default=0.3)
    a.add_argument("--warmup", type=float, default=0.06)
    a.add_argument("--pieces", type=int, default=1536, help="word pieces in a batch, padding included")
    a.add_argument("--threads", type=int, default=int(os.environ.get("OMP_NUM_THREADS", 1)))
    a.add_argument("--shares", type=shares, default=SHARES, help="another mixture, such as ewt=1,gum=1,conll=0.9,polnear=0.45,re3d=0.5")
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--steps", type=int, default=0, help="end after so many steps; the schedule ends there too")
    a.add_argument("--minutes", type=float, default=0, help="end after so much time, and let the schedule follow the clock: for a "
                   "machine whose speed is not one's own. Repeatable only with --rounds or --steps")
    a.add_argument("--mean-from", type=float, default=0.5, help="the model is the mean of the weights at every 50th step after this part of the run")
    a.add_argument("--fp32", action="store_true")
    a.add_argument("--start", help="begin from these weights, such as NAME/model.pt, with a fresh schedule")
    a.add_argument("--first-round", type=int, default=0, help="rounds differ in windows and documents: skip those already read")
    a.add_argument("--resume", action="store_true")
    a = a.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    folder = data.RUNS / a.run
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "arguments.json").write_text(json.dumps(vars(a), indent=1))
    splits, encoding = data.cached(a.corpora)
    model = Annotator(len(encoding.upos), len(encoding.deprel), len(encoding.scripts), head_dropout=a.head_dropout)
    model.encoder.load_pretrained()
    if a.start:
        model.load_state_dict(torch.load(data.RUNS / a.start))
    groups = parameter_groups(model, a.lr, a.head_lr, a.layer_decay)
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), eps=1e-6, fused=True)
    rounds = [data.training_groups(splits, a.shares, r, a.pieces) for r in range(a.first_round, a.first_round + a.rounds)]
    batches = [g for r in rounds for g in r]
    if a.steps:
        batches = batches[:a.steps]
    total = len(batches)
    step, spent, mean = 0, 0.0, Mean()
    checkpoint = folder / "last.pt"
    if a.resume and checkpoint.exists():
        state = torch.load(checkpoint)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        step, spent = state["step"], state["spent"]
        mean.count, mean.weights = state["mean"]
        print("resumed at step", step, flush=True)
    print(f"{total} steps, {sum(w.length for g in batches for w in g)} pieces", flush=True)
    model.train()
    began, pieces, sums = time.time(), 0, collections.Counter()
    trained = [p for p in model.parameters() if p.requires_grad]
    while step < total:
        elapsed = spent + time.time() - began
        progress = elapsed / (60 * a.minutes) if a.minutes else step / total
        if progress >= 1:
            break
        scale = progress / a.warmup if progress < a.warmup else max(0.01, (1 - progress) / (1 - a.warmup))
        for g in optimizer.param_groups:
            g["lr"] = g["peak"] * scale
        b = tensors(batches[step])
        with torch.autocast("cpu", torch.bfloat16, enabled=not a.fp32):
            out = model(*(b[k] for k in INPUTS))
        loss, parts = losses(model, out, b)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 2.0)
        optimizer.step()
        optimizer.zero_grad()
        step += 1
        if step % 50 == 0 and progress >= a.mean_from:
            mean.add(model)
        pieces += int(b["attention_mask"].sum())
        for k, v in parts.items():
            sums[k] += v
        for k, key in (("arc", "head"), ("names", "names"), ("speech", "speech")):
            sums["n_" + k] += int((b[key] >= 0).sum())
        if step % 100 == 0 or step == total:
            per = {"upos": "arc", "script": "arc", "arc": "arc", "rel": "arc", "names": "names", "speech": "speech", "cue": "speech", "source": "speech"}
            print(f"{step}/{total} {pieces / (time.time() - began):.0f} pieces/s {time.time() - began:.0f}s "
                  + " ".join(f"{k} {sums[k] / max(1, sums['n_' + n]):.4f}" for k, n in per.items()), flush=True)
            sums.clear()
        if step % 300 == 0:
            temporary = folder / "writing.pt"
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step,
                        "spent": spent + time.time() - began, "mean": (mean.count, mean.weights)}, temporary)
            temporary.replace(checkpoint)  # a killed run never leaves half a checkpoint
    mean.add(model)
    torch.save(mean.weights, folder / "model.pt")


if __name__ == "__main__":
    main()
