package icofolio.transcript;

import java.util.List;

/**
 * One command of a transcript and what it is expected to do.
 *
 * @param line of the file on which the command stands, from 1
 * @param command for the shell, perhaps of several lines
 * @param output lines expected on standard output (in a manual: on either stream)
 * @param errors lines expected on standard error; always empty in a manual
 * @param exit the expected exit code, or -1 where any will do
 * @param answer index of the first line of what is expected
 * @param end index of the first line after it
 */
record Step(
    int line,
    String command,
    List<String> output,
    List<String> errors,
    int exit,
    int answer,
    int end) {}
