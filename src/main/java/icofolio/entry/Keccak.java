package icofolio.entry;

/**
 * Keccak-256 as Ethereum uses it: Keccak[r=1088, c=512] with the padding of before SHA-3 was
 * standardised, which is why the JDK's SHA3-256 does not serve.
 */
final class Keccak {
  private static final int RATE = 136;
  private static final int ROUNDS = 24;
  private static final int LANES = 25;
  private static final int SIDE = 5;

  private static final long[] ROUND_CONSTANTS = roundConstants();

  private Keccak() {}

  /** The 32 bytes of the hash. */
  static byte[] hash(byte[] message) {
    long[] state = new long[LANES];
    byte[] block = new byte[RATE];
    int at = 0;
    for (; message.length - at >= RATE; at += RATE) {
      System.arraycopy(message, at, block, 0, RATE);
      absorb(state, block);
    }
    block = new byte[RATE];
    System.arraycopy(message, at, block, 0, message.length - at);
    block[message.length - at] ^= 0x01;
    block[RATE - 1] ^= (byte) 0x80;
    absorb(state, block);
    byte[] hash = new byte[32];
    for (int i = 0; i < hash.length; i++) {
      hash[i] = (byte) (state[i / 8] >>> (8 * (i % 8)));
    }
    return hash;
  }

  private static void absorb(long[] state, byte[] block) {
    for (int i = 0; i < RATE; i++) {
      state[i / 8] ^= (block[i] & 0xffL) << (8 * (i % 8));
    }
    for (int round = 0; round < ROUNDS; round++) {
      mixColumns(state);
      turnAndMove(state);
      mixRows(state);
      state[0] ^= ROUND_CONSTANTS[round];
    }
  }

  /** Theta: every lane takes the parity of two columns beside it. */
  private static void mixColumns(long[] state) {
    long[] parity = new long[SIDE];
    for (int i = 0; i < LANES; i++) {
      parity[i % SIDE] ^= state[i];
    }
    for (int i = 0; i < LANES; i++) {
      int x = i % SIDE;
      state[i] ^= parity[(x + 4) % SIDE] ^ Long.rotateLeft(parity[(x + 1) % SIDE], 1);
    }
  }

  /** Rho and pi: every lane but the first is turned and moves to another place. */
  private static void turnAndMove(long[] state) {
    int x = 1;
    int y = 0;
    long moving = state[1];
    for (int step = 1; step < LANES; step++) {
      int row = (2 * x + 3 * y) % SIDE;
      x = y;
      y = row;
      int to = x + SIDE * y;
      long next = state[to];
      state[to] = Long.rotateLeft(moving, step * (step + 1) / 2);
      moving = next;
    }
  }

  /** Chi: every lane is changed by the two to its right. */
  private static void mixRows(long[] state) {
    long[] row = new long[SIDE];
    for (int y = 0; y < LANES; y += SIDE) {
      System.arraycopy(state, y, row, 0, SIDE);
      for (int x = 0; x < SIDE; x++) {
        state[y + x] = row[x] ^ (~row[(x + 1) % SIDE] & row[(x + 2) % SIDE]);
      }
    }
  }

  /** The constants of iota, from the shift register that the definition gives. */
  private static long[] roundConstants() {
    long[] constants = new long[ROUNDS];
    int register = 1;
    for (int round = 0; round < ROUNDS; round++) {
      for (int j = 0; j < 7; j++) {
        if ((register & 1) != 0) {
          constants[round] ^= 1L << ((1 << j) - 1);
        }
        register <<= 1;
        if ((register & 0x100) != 0) {
          register ^= 0x171;
        }
      }
    }
    return constants;
  }
}
