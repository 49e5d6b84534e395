package icofolio.report.chain;

import icofolio.entry.Entry;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record that the chain suggests and that is not there yet.
 *
 * @param draft without an id
 * @param sure whether it can only be the sale's; what is not is never written unasked
 * @param senders whose it was, EIP-55
 * @param why in words for a person
 * @param due since when the first of it should have been there, where it came more than {@link
 *     icofolio.book.TokenPosition#GRACE} after that; null where it came in time or that is not
 *     known
 */
public record Proposal(
    Entry draft, boolean sure, Set<String> senders, String why, @Nullable Instant due) {}
