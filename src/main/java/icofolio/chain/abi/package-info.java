/**
 * The language of contracts: methods and events by their signatures, arguments into words, and
 * words, strictly read, into values.
 *
 * <p>Belongs here: what the ABI says of every contract. What one family of contracts says is {@code
 * family}'s. May import: {@code chain}'s questions and answers, web3j.
 */
@NullMarked
package icofolio.chain.abi;

import org.jspecify.annotations.NullMarked;
