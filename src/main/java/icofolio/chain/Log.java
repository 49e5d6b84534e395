package icofolio.chain;

import java.util.List;

/**
 * A log as a node gave it, checked for form.
 *
 * @param address contract that wrote it, EIP-55
 * @param topics 0 to 4, each {@code 0x} and 64 lower-case hex digits
 * @param data {@code 0x} and hex
 * @param transaction hash, lower case
 * @param index position within the block
 */
public record Log(
    String address,
    List<String> topics,
    String data,
    String transaction,
    long index,
    long block,
    String blockHash) {}
