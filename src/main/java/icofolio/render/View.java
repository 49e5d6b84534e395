package icofolio.render;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that can be written in each of the three forms. */
public interface View {
  /** Takes the rows of a CSV file; absent cells stay empty. */
  @FunctionalInterface
  interface Rows {
    /** Takes the next row, the header first. */
    void row(List<@Nullable String> cells) throws IOException;
  }

  /** Writes it for a person. */
  void writeTable(Page page) throws IOException;

  /** Writes it for a program, as the document or a part of one. */
  void writeJson(Json json) throws IOException;

  /** Writes it for a spreadsheet, header first. */
  void writeCsv(Rows rows) throws IOException;
}
