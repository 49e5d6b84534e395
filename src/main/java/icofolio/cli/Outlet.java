package icofolio.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output, told apart from every other stream by how it fails. */
final class Outlet extends OutputStream {
  /** Standard output takes no more. */
  static final class GoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoneException(IOException cause) {
      super(cause);
    }

    /** Whether nobody reads any more, as after {@code | head -1}: then there is nothing to say. */
    boolean isClosedPipe() {
      String why = String.valueOf(getMessage());
      return why.contains("Broken pipe") || why.contains("EPIPE");
    }
  }

  private final OutputStream out;

  /** Standard output that goes there. */
  Outlet(OutputStream out) {
    this.out = out;
  }

  /** That of this process. */
  static Outlet ofProcess() {
    return new Outlet(new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw new GoneException(e);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new GoneException(e);
    }
  }
}
