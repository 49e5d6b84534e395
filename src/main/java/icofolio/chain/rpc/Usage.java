package icofolio.chain.rpc;

import java.time.Instant;

/**
 * What an endpoint's key was used for since it was last told.
 *
 * @param endpoint id
 * @param label of the key; empty for requests without one
 * @param uses requests
 * @param errors those of them that failed
 * @param last when the newest began
 */
public record Usage(String endpoint, String label, long uses, long errors, Instant last) {}
