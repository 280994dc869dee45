"""The steps of a training: arguments, device, rates, checkpoints."""
import pathlib
import time

import torch
from torch import nn

import text as texts


def arguments_of(parser, epochs):
    """The options of a training."""
    parser.add_argument("--base", type=pathlib.Path, required=True, help="checkpoint of the pretrained encoder")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--epochs", type=int, default=epochs)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)


def begin(options):
    """The device to train on and the pieces of words, with seeds and threads set and the folder made."""
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    return torch.device("cuda" if torch.cuda.is_available() else "cpu"), texts.Pieces.of_base(options.base)


def fit(network, is_known, epochs, loss_of, evaluate, options, total):
    """Trains `network` on `epochs`, lists of batches, for `total` steps in all.

    Parameters whose names `is_known` were trained before and get `options.rate`, others five times as much; the rate rises
    for a twentieth of the steps and then falls to a fiftieth of itself. Goes on from options.out/checkpoint.pt, which is
    written every options.save steps and after each epoch; prints the loss every 25 steps.
    """
    named = [(n, p) for n, p in network.named_parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": [p for n, p in named if is_known(n)], "lr": options.rate},
         {"params": [p for n, p in named if not is_known(n)], "lr": options.rate * 5}],
        weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    warm = max(1, total // 20)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, max(0.02, (total - s) / max(1, total - warm))))
    checkpoint = options.out / "checkpoint.pt"
    step = 0
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location="cpu", weights_only=False)
        network.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        torch.set_rng_state(state["random"])
        step = state["step"]
        print(f"goes on from step {step}", flush=True)

    def save():
        torch.save({"model": network.state_dict(), "optimizer": optimizer.state_dict(),
                    "schedule": schedule.state_dict(), "random": torch.get_rng_state(), "step": step},
                   checkpoint.with_suffix(".new"))
        checkpoint.with_suffix(".new").replace(checkpoint)

    done, mean, began, resumed = 0, 0.0, time.time(), step
    for epoch in epochs:
        for batch in epoch:
            done += 1
            if done <= step or step == total:
                continue
            loss = loss_of(batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            mean = 0.98 * mean + 0.02 * loss.item()
            if step % 25 == 0:
                shown = mean / (1 - 0.98 ** (step - resumed))
                print(f"step {step}/{total} loss {shown:.4f} {time.time() - began:.0f} s", flush=True)
            if step % options.save == 0:
                save()
        if done == step or step == total:
            save()
            print(f"step {step}: {evaluate(step)}", flush=True)
        if step == total:
            break
