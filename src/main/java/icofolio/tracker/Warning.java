package icofolio.tracker;

import icofolio.entry.Place;

/**
 * Something that was taken and is worth a second look.
 *
 * @param place of the row, where it came from a file
 * @param message one sentence
 */
public record Warning(Place place, String message) {}
