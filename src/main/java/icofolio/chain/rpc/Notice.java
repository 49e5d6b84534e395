package icofolio.chain.rpc;

/**
 * What a person ought to know of an endpoint.
 *
 * @param endpoint id
 * @param label of the key that it is about; empty where it is about the endpoint
 * @param text a sentence, without secrets and control characters
 */
public record Notice(String endpoint, String label, String text) {}
