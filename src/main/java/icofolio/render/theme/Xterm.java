package icofolio.render.theme;

/** The fixed colours of xterm, and which of them is nearest to a given one. */
final class Xterm {
  private static final int[] STEPS = {0, 95, 135, 175, 215, 255};

  /** What most terminals paint for the sixteen palette colours. */
  private static final int[] ANSI = {
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x3B78FF, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF5555, 0x55FF55, 0xFFFF55, 0x7799FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF
  };

  private Xterm() {}

  /** The index, 16 to 255, of the nearest of the cube and the grey ramp. */
  static int nearest(int rgb) {
    int cube = 16 + 36 * step(rgb >> 16 & 255) + 6 * step(rgb >> 8 & 255) + step(rgb & 255);
    int mean = ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
    int grey = 232 + Math.clamp((mean - 3) / 10, 0, 23);
    return distance(rgb, value(grey)) < distance(rgb, value(cube)) ? grey : cube;
  }

  /** The index, 0 to 15, of the nearest palette colour as most terminals paint it. */
  static int nearestAnsi(int rgb) {
    int best = 0;
    for (int i = 1; i < ANSI.length; i++) {
      if (distance(rgb, ANSI[i]) < distance(rgb, ANSI[best])) {
        best = i;
      }
    }
    return best;
  }

  /** The colour of an index, 16 to 255. */
  static int value(int index) {
    if (index >= 232) {
      return (8 + 10 * (index - 232)) * 0x010101;
    }
    int cube = index - 16;
    return STEPS[cube / 36] << 16 | STEPS[cube / 6 % 6] << 8 | STEPS[cube % 6];
  }

  private static int step(int channel) {
    int best = 0;
    for (int i = 1; i < STEPS.length; i++) {
      if (Math.abs(STEPS[i] - channel) < Math.abs(STEPS[best] - channel)) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 255) - (b >> 16 & 255);
    int green = (a >> 8 & 255) - (b >> 8 & 255);
    int blue = (a & 255) - (b & 255);
    return 2 * red * red + 4 * green * green + 3 * blue * blue;
  }
}
