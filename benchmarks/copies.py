"""Many copies of a folder: bounded memory, the same bytes for any number of workers, one bad file named.

copies.py [--folder data/raw] [--copies 1000] [--workers 1 2] [--bad]

Prints for each number of workers: documents, seconds, documents a second, peak resident memory of the whole process
tree, exit code and the SHA-256 of the output. Linux only (reads /proc).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def copy_many(folder: Path, target: Path, copies: int) -> int:
    """Hard links, so that a thousand copies cost no space."""
    files = sorted(folder.rglob("*.txt"))
    for number in range(copies):
        for path in files:
            place = target / f"{number:04}" / path.relative_to(folder)
            place.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(path, place)
            except OSError:  # another file system
                place.write_bytes(path.read_bytes())
    return copies * len(files)


def tree_rss(root: int) -> int:
    """Resident bytes of a process and all below it; pages that they share count once per process."""
    parents, sizes = {}, {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            parents[int(entry.name)], sizes[int(entry.name)] = int(stat[1]), int(stat[21]) * os.sysconf("SC_PAGE_SIZE")
    wanted, total = {root}, 0
    while wanted:
        total += sum(sizes.get(pid, 0) for pid in wanted)
        wanted = {pid for pid, parent in parents.items() if parent in wanted}
    return total


def run(folder: Path, out: Path, workers: int) -> dict:
    errors = out.with_suffix(".errors")
    command = [sys.executable, "-m", "pressextract", "extract", str(folder), "-o", str(out), "--workers", str(workers)]
    started = time.monotonic()
    process = subprocess.Popen([*command, "--errors", str(errors), "--force", "-q"])
    peaks, early = 0, 0
    while process.poll() is None:
        peaks = max(peaks, tree_rss(process.pid))
        if time.monotonic() - started < 30:
            early = peaks
        time.sleep(0.5)
    return {
        "workers": workers,
        "records": sum(1 for _ in out.open("rb")),
        "failed": errors.read_text(encoding="utf-8").splitlines(),
        "seconds": time.monotonic() - started,
        "peak_mb": peaks / 1e6,
        "peak_30s_mb": early / 1e6,
        "exit": process.returncode,
        "sha256": hashlib.file_digest(out.open("rb"), "sha256").hexdigest()[:16],
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=Path(__file__).parent.parent / "data" / "raw")
    parser.add_argument("--copies", type=int, default=1000)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--bad", action="store_true", help="put one unreadable file among them")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch) / "in"
        count = copy_many(args.folder, target, args.copies)
        if args.bad:
            (target / f"{args.copies // 2:04}" / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
        print(f"{count} documents{' and one bad file' if args.bad else ''}")
        print(
            f"{'workers':>7}{'records':>9}{'seconds':>9}{'docs/s':>8}{'peak MB':>9}{'first 30 s':>11}{'exit':>6}  output"
        )
        for workers in args.workers:
            row = run(target, Path(scratch) / f"{workers}.jsonl", workers)
            rate = row["records"] / row["seconds"]
            print(
                f"{workers:>7}{row['records']:>9}{row['seconds']:>9.1f}{rate:>8.1f}{row['peak_mb']:>9.0f}"
                f"{row['peak_30s_mb']:>11.0f}{row['exit']:>6}  {row['sha256']}",
                flush=True,
            )
            for line in row["failed"]:
                print(f"        failed: {line}")


if __name__ == "__main__":
    main()
