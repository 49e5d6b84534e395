/**
 * Chains over JSON-RPC, read-only: balances, transactions, logs and contracts, through the
 * endpoints that the person has given.
 *
 * <p>Belongs here: turning questions into calls and answers into {@code reading}s. Whatever a node
 * or a contract says is hostile until it is checked; nothing here signs or sends a transaction. May
 * import: the core, {@code tracker} (whose ports it is), web3j, OkHttp, Jackson.
 */
@NullMarked
package icofolio.chain;

import org.jspecify.annotations.NullMarked;
