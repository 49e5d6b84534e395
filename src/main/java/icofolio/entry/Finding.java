package icofolio.entry;

import org.jspecify.annotations.Nullable;

/**
 * One mistake in a field of an entry, wherever the entry comes from.
 *
 * @param field where it is
 * @param code what kind of mistake
 * @param value what was found, shortened and made harmless; absent where it must not be shown
 * @param why the rest of a sentence that begins with the field's name
 */
public record Finding(Field field, ProblemCode code, @Nullable String value, String why) {
  /** The mistake as it is told to a person. */
  public Problem at(Place place) {
    return new Problem(place, field.name(), code, value, field.name() + " " + why);
  }
}
