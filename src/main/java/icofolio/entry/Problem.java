package icofolio.entry;

import org.jspecify.annotations.Nullable;

/**
 * One mistake, or one thing worth a second look, in what was given.
 *
 * @param place where it stands
 * @param column the field's name; absent where the whole row or file is meant
 * @param code what kind of mistake
 * @param value what was found, shortened and made harmless; absent where it must not be shown
 * @param message one sentence: what is wrong and how to mend it
 */
public record Problem(
    Place place,
    @Nullable String column,
    ProblemCode code,
    @Nullable String value,
    String message) {}
