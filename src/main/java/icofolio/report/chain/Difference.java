package icofolio.report.chain;

import org.jspecify.annotations.Nullable;

/**
 * A field whose record says something else than the chain.
 *
 * @param field its name, snake_case
 * @param recorded null where nothing is recorded
 * @param read what the chain says
 * @param why in words for a person: where the figure comes from, and what may explain it
 */
public record Difference(String field, @Nullable String recorded, String read, String why) {}
