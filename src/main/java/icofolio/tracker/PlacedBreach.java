package icofolio.tracker;

import icofolio.entry.Place;
import icofolio.rule.Breach;
import icofolio.rule.Verdict.Outcome;

/**
 * A rule that a row of an import, or an import as a whole, stands against.
 *
 * @param place of the row; {@link Place#NONE} for the whole
 * @param outcome whether the rule warns or blocks
 */
public record PlacedBreach(Place place, Breach breach, Outcome outcome) {}
