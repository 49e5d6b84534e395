import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.http.HttpService;

/**
 * Balances with web3j as its own manual shows it: one {@code eth_call} after another. Prints the
 * seconds.
 *
 * <p>Arguments: URL, how many calls.
 */
final class PlainWeb3j {
  private PlainWeb3j() {}

  public static void main(String[] arguments) throws Exception {
    Web3j web3j = Web3j.build(new HttpService(arguments[0]));
    int calls = Integer.parseInt(arguments[1]);
    long start = System.nanoTime();
    for (int i = 0; i < calls; i++) {
      String data = "0x70a08231" + "0".repeat(24) + Balances.wallet(i).substring(2);
      var call = Transaction.createEthCallTransaction(null, Balances.token(0), data);
      var answer = web3j.ethCall(call, DefaultBlockParameterName.LATEST).send();
      if (answer.hasError() || answer.getValue().length() != 66) {
        throw new IllegalStateException("no balance: " + answer.getRawResponse());
      }
    }
    System.out.println((System.nanoTime() - start) / 1e9);
    web3j.shutdown();
    System.exit(0);
  }
}
