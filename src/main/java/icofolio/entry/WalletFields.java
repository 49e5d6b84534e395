package icofolio.entry;

import icofolio.book.Custody;
import java.util.List;

/** The fields of a wallet. */
public final class WalletFields {
  private static final FieldList LIST = new FieldList(Kind.WALLETS);

  public static final Field ID = LIST.required("id", Types.ID, "label of the wallet");
  public static final Field ADDRESS = LIST.required("address", Types.ADDRESS, "its address");
  public static final Field CHAIN = LIST.required("chain", Types.CHAIN, "chain of the address");
  public static final Field CUSTODY =
      LIST.optional("custody", Types.words(Custody.class), "who holds its keys, and how");
  public static final Field NOTE = LIST.optional("note", Types.NOTE, "your own note");

  static final List<Field> ALL = LIST.all();

  private WalletFields() {}
}
