"""Draws a terminal's screen, as tmux captures it with its colours, as an SVG on standard output."""

import re
import sys
import unicodedata
from html import escape

CELL_WIDTH, LINE_HEIGHT, SIZE, MARGIN = 8.4, 18, 14, 14
FOREGROUND, BACKGROUND = "#d8dee9", "#11151c"
BASIC = ["#2e3440", "#bf616a", "#a3be8c", "#ebcb8b", "#81a1c1", "#b48ead", "#88c0d0", "#e5e9f0"]
BRIGHT = ["#4c566a", "#d08770", "#b4d89a", "#f0d9a0", "#9ab8d6", "#c9a6c3", "#8fbcbb", "#eceff4"]


def indexed(n):
    """The colour of that number among the 256 of xterm."""
    if n < 8:
        return BASIC[n]
    if n < 16:
        return BRIGHT[n - 8]
    if n < 232:
        n -= 16
        levels = [0, 95, 135, 175, 215, 255]
        return "#%02x%02x%02x" % (levels[n // 36], levels[n // 6 % 6], levels[n % 6])
    return "#%02x%02x%02x" % ((8 + (n - 232) * 10,) * 3)


class Style:
    """What the escape sequences so far have set."""

    def __init__(self):
        self.reset()

    def reset(self):
        self.front = self.back = None
        self.bold = self.dim = self.italic = self.underline = self.reverse = False

    def apply(self, codes):
        codes = [int(c) if c else 0 for c in re.split("[;:]", codes)]
        while codes:
            code = codes.pop(0)
            if code == 0:
                self.reset()
            elif code in (1, 2, 3, 4, 7):
                setattr(self, {1: "bold", 2: "dim", 3: "italic", 4: "underline", 7: "reverse"}[code], True)
            elif code == 22:
                self.bold = self.dim = False
            elif code in (23, 24, 27):
                setattr(self, {23: "italic", 24: "underline", 27: "reverse"}[code], False)
            elif code in (38, 48):
                colour, codes = self.extended(codes)
                setattr(self, "front" if code == 38 else "back", colour)
            elif code in (39, 49):
                setattr(self, "front" if code == 39 else "back", None)
            elif 30 <= code < 38 or 40 <= code < 48:
                setattr(self, "front" if code < 40 else "back", BASIC[code % 10])
            elif 90 <= code < 98 or 100 <= code < 108:
                setattr(self, "front" if code < 100 else "back", BRIGHT[code % 10])

    @staticmethod
    def extended(codes):
        if codes[0] == 5:
            return indexed(codes[1]), codes[2:]
        return "#%02x%02x%02x" % tuple(codes[1:4]), codes[4:]

    def key(self):
        front, back = self.front or FOREGROUND, self.back or BACKGROUND
        if self.reverse:
            front, back = back, front
        return front, back, self.bold, self.dim, self.italic, self.underline


def runs(line, style):
    """Stretches of one style: (column, text, cells, style)."""
    column, found = 0, []
    for sequence, text in re.findall(r"\x1b\[([\d;:]*)m|([^\x1b]+)", line):
        if text:
            cells = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
            found.append((column, text, cells, style.key()))
            column += cells
        else:
            style.apply(sequence)
    return found


def draw(lines, columns, rows):
    width, height = columns * CELL_WIDTH + 2 * MARGIN, rows * LINE_HEIGHT + 2 * MARGIN
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height}" '
        f'viewBox="0 0 {width:.0f} {height}">',
        f'<rect width="100%" height="100%" rx="8" fill="{BACKGROUND}"/>',
        f'<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans Mono,monospace" '
        f'font-size="{SIZE}" xml:space="preserve">',
    ]
    style = Style()
    for row, line in enumerate(lines[:rows]):
        y = MARGIN + row * LINE_HEIGHT
        for column, text, cells, (front, back, bold, dim, italic, underline) in runs(line, style):
            x, wide = MARGIN + column * CELL_WIDTH, cells * CELL_WIDTH
            if back != BACKGROUND:
                out.append(f'<rect x="{x:.1f}" y="{y}" width="{wide:.1f}" height="{LINE_HEIGHT}" fill="{back}"/>')
            if text.strip():
                extra = ' font-weight="bold"' * bold + ' opacity="0.65"' * dim
                extra += ' font-style="italic"' * italic + ' text-decoration="underline"' * underline
                out.append(
                    f'<text x="{x:.1f}" y="{y + 13.5}" fill="{front}" textLength="{wide:.1f}" '
                    f'lengthAdjust="spacingAndGlyphs"{extra}>{escape(text)}</text>'
                )
    return "\n".join(out + ["</g>", "</svg>"])


if __name__ == "__main__":
    print(draw(sys.stdin.read().split("\n"), int(sys.argv[1]), int(sys.argv[2])))
