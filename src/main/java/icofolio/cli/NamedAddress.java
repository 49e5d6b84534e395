package icofolio.cli;

import icofolio.entry.Field;
import icofolio.entry.SaleFields;
import icofolio.entry.TextRules;
import icofolio.entry.WalletFields;
import icofolio.sale.Chain;
import icofolio.tracker.LookUpName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An address that may be given by a name of the Ethereum Name Service. */
final class NamedAddress {
  private static final String ETHEREUM = "eip155:1";

  private static final Set<Field> FIELDS =
      Set.of(
          WalletFields.ADDRESS,
          SaleFields.SALE_CONTRACT,
          SaleFields.DEPOSIT_ADDRESS,
          SaleFields.TOKEN_CONTRACT);

  private NamedAddress() {}

  /**
   * What a field is to take: of a name on Ethereum the address that it stands for now, of anything
   * else the text as it is.
   *
   * @param chain as it was given or is recorded; null where it is not
   */
  static String of(Session session, Field field, String text, @Nullable String chain) {
    String name = text.strip();
    Chain on = chain == null ? null : Chain.of(chain.strip());
    boolean named =
        FIELDS.contains(field)
            && on != null
            && on.id().equals(ETHEREUM)
            && name.indexOf('.') > 0
            && !name.startsWith("0x");
    if (!named) {
      return text;
    }
    String address = new LookUpName(session.tracker(), Network.of(session)).run(name);
    session
        .notices()
        .say(
            "%s stands for %s now; the address is what is kept, names move."
                .formatted(TextRules.shown(name), address));
    return address;
  }
}
