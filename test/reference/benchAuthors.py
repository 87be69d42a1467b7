"""Measures generation in Python: transformers' greedy search, and the loops of the paper "Amulet: ReAlignment During Test
Time for Personalized Preference Adaptation of LLMs" (arXiv 2502.19148, ICLR 2025).

The two loops are a reimplementation, not the authors' files. They do the work that the authors' published code does
at every token, no less and no more: both prompts are evaluated whole (no KV cache), the output layer runs on all
positions, `amulet` takes T times a softmax and a logarithm over all positions and the whole vocabulary in float32,
summing all T rows of Q each time, and the choice goes through a softmax and a nucleus filter. That they compute the same
is checked: their tokens are compared with what the authors' own files gave (withAssistantHeader.json).

usage: python benchAuthors.py MODEL.gguf CASES.json PROMPTS.json TOKENS THREADS      (prints JSON)

MODEL must hold float32 weights. Needs the packages torch, transformers, accelerate and gguf; nothing is fetched.
"""

import json
import os
import platform
import sys
import time
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["TRANSFORMERS_VERBOSITY"] = "error"

import torch  # noqa: E402
import transformers  # noqa: E402
from transformers.generation.streamers import BaseStreamer  # noqa: E402

# Two of the paper's questions, from different data sets, with different preferences.
CASES = (0, 4)
GREEDY_TOKENS = 64
# The authors keep their value in a file that is not published; it can't change a greedy choice.
TOP_P = 0.9


class Clock(BaseStreamer):
    """Notes when each token came. `transformers` hands the prompt over first."""

    def __init__(self):
        self.start = time.perf_counter()
        self.times = []
        self.prompt_seen = False

    def put(self, value):
        if self.prompt_seen:
            self.times.append(time.perf_counter() - self.start)
        self.prompt_seen = True

    def end(self):
        pass


def greedy(model, case, count, clock):
    prompt = torch.tensor([case["preferencePromptTokens"]])
    output = model.generate(
        prompt,
        attention_mask=torch.ones_like(prompt),
        max_new_tokens=count,
        do_sample=False,
        pad_token_id=model.config.eos_token_id,
        streamer=clock,
    )
    return output[0, prompt.shape[1] :].tolist()


def two_prompts(realign):
    """The loop that `la` and `amulet` share; `realign` makes the logits to choose from out of both prompts' logits."""

    def generate(model, case, count, clock):
        base = torch.tensor([case["basePromptTokens"]])
        preference = torch.tensor([case["preferencePromptTokens"]])
        clock.put(preference)
        chosen = []
        while len(chosen) < count:
            logits = realign(logits_of(model, base), logits_of(model, preference))
            token = choose(logits[:, -1])
            chosen.append(int(token))
            clock.put(token)
            if chosen[-1] == model.config.eos_token_id:
                break
            base = torch.cat((base, token[None]), dim=1)
            preference = torch.cat((preference, token[None]), dim=1)
        return chosen

    return generate


def logits_of(model, tokens):
    """The logits at every position, shape (1, length, vocabulary). The state that is computed with them is thrown away."""
    hidden = model.model(input_ids=tokens)[0]
    return model.lm_head(hidden).float()


def choose(logits):
    """The most probable token of the nucleus. logits: (1, vocabulary)."""
    probabilities = torch.softmax(logits, dim=-1)
    ordered, order = torch.sort(probabilities, descending=True, dim=-1)
    beyond = torch.cumsum(ordered, dim=-1) - ordered > TOP_P
    nucleus = probabilities.masked_fill(torch.zeros_like(beyond).scatter(1, order, beyond), 0)
    return torch.argmax(nucleus, dim=-1)


def linear_alignment(settings):
    def realign(base, preference):
        last = preference[:, -1]
        preference[:, -1] = last + settings["reinforceRatio"] * (last - base[:, -1])
        return preference

    return realign


def amulet(settings):
    """The paper's iterations, at the last position; log-softmax is taken of all positions, as the authors do."""
    iterations, alpha, weight, eta = (settings[name] for name in ("iterations", "alpha", "lambda", "eta"))

    def realign(base, preference):
        reference = log_softmax(base)
        policy = log_softmax(preference)
        start = policy.clone()
        q = torch.zeros(1, iterations + 1, policy.shape[-1])
        policies = torch.zeros_like(q)
        policies[:, 0] = start[:, -1]
        for t in range(1, iterations + 1):
            q[:, t] = alpha * (policy[:, -1] - reference[:, -1])
            pull = weight * start[:, -1] + q.sum(dim=1) / t + policies[:, t - 1] / (eta * t)
            policy[:, -1] = pull / (weight + 1 / (eta * t))
            if t < iterations:
                policy = log_softmax(policy)
                policies[:, t] = policy[:, -1]
        return policy

    return realign


def log_softmax(logits):
    return torch.log(torch.softmax(logits, dim=-1))


def measure(model, name, generate, reference_method, cases, count):
    """Runs the method on every case, after a warm-up of one token that does not count."""
    generate(model, cases[0], 1, Clock())
    first, later, seconds, tokens, equal = [], 0.0, 0.0, 0, 0
    for case in cases:
        clock = Clock()
        chosen = generate(model, case, count, clock)
        first.append(clock.times[0])
        later += clock.times[-1] - clock.times[0]
        seconds += clock.times[-1]
        tokens += len(chosen)
        equal += common_prefix(chosen, case["methods"][reference_method]["tokens"])
    return {
        "name": name,
        # After the first token.
        "tokensPerSecond": round((tokens - len(cases)) / later, 3) if later > 0 else None,
        # Seconds, the prompt's evaluation included; the mean over the cases.
        "timeToFirstToken": round(sum(first) / len(first), 3),
        "tokens": tokens,
        "seconds": round(seconds, 3),
        # Tokens before the first that differs from what the authors' own files chose, summed over the cases.
        "tokensEqualToReference": equal,
    }


def common_prefix(chosen, reference):
    same = 0
    while same < min(len(chosen), len(reference)) and chosen[same] == reference[same]:
        same += 1
    return same


def peak_memory():
    """Bytes; None where the system does not tell."""
    try:
        import resource
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def load(path):
    """The model of a GGUF without an output matrix of its own, as SmolLM2 is: it shares the embedding's."""
    file = Path(path)
    return transformers.AutoModelForCausalLM.from_pretrained(
        str(file.parent),
        gguf_file=file.name,
        torch_dtype=torch.float32,
        tie_word_embeddings=True,
        local_files_only=True,
    ).eval()


def main(model_path, cases_path, prompts_path, tokens, threads):
    count = int(tokens)
    torch.set_num_threads(int(threads))
    model = load(model_path)
    assert {weight.dtype for weight in model.parameters()} == {torch.float32}
    all_cases = json.loads(Path(cases_path).read_text("utf8"))["cases"]
    settings = json.loads(Path(prompts_path).read_text("utf8"))["settings"]
    cases = [all_cases[index] for index in CASES]
    methods = [
        ("transformers greedy (KV cache)", greedy, "pref", max(count, GREEDY_TOKENS)),
        ("authors' la", two_prompts(linear_alignment(settings)), "la", count),
        ("authors' amulet", two_prompts(amulet(settings)), "amulet", count),
    ]
    results = []
    with torch.no_grad():
        for name, generate, reference_method, wanted in methods:
            print(f"Measuring {name} …", file=sys.stderr, flush=True)
            results.append(measure(model, name, generate, reference_method, cases, wanted))
    print(
        json.dumps(
            {
                "methods": results,
                "promptTokens": [len(case["preferencePromptTokens"]) for case in cases],
                "peakMemory": peak_memory(),
                "threads": torch.get_num_threads(),
                "python": platform.python_version(),
                "torch": torch.__version__,
                "transformers": transformers.__version__,
                "cores": os.cpu_count(),
            }
        )
    )


if __name__ == "__main__":
    main(*sys.argv[1:6])
