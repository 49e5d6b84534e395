package icofolio.chain;

/**
 * A question to a contract.
 *
 * @param to the contract
 * @param data selector and arguments, {@code 0x} and hex
 */
public record ContractCall(String to, String data) {}
