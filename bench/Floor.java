import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The least a program like this one can do: Picocli, open that H2 store, one query, print. */
@Command(name = "floor", mixinStandardHelpOptions = true)
final class Floor implements Callable<Integer> {

  @Option(names = "--store", required = true)
  private String store;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Floor()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    var options = new Properties();
    options.setProperty("user", "sa");
    options.setProperty("password", "");
    options.setProperty("ACCESS_MODE_DATA", "r");
    options.setProperty("IFEXISTS", "TRUE");
    options.setProperty("TRACE_LEVEL_FILE", "0");
    options.setProperty("AUTO_COMPACT_FILL_RATE", "0");
    options.setProperty("ANALYZE_AUTO", "0");
    try (Connection connection = new org.h2.Driver().connect("jdbc:h2:file:" + store, options);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT \"id\", \"name\" FROM \"sales\"")) {
      var text = new StringBuilder();
      while (rows.next()) {
        text.append(rows.getString(1)).append(' ').append(rows.getString(2)).append('\n');
      }
      System.out.print(text);
    }
    return 0;
  }
}
