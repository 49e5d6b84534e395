package icofolio.exchange;

/** Told how far a file has been read, so that a bar can be drawn. */
@FunctionalInterface
public interface BytesRead {
  /** Draws nothing. */
  BytesRead NONE = (file, done, size) -> {};

  /**
   * Called often, once for each block that was read. A file is read several times, so {@code done}
   * may begin again at 0.
   *
   * @param file as the person named it
   * @param done bytes read so far in this pass
   * @param size bytes of the whole file
   */
  void at(String file, long done, long size);
}
