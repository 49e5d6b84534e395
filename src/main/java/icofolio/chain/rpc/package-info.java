/**
 * JSON-RPC over HTTP: keys, endpoints as one pool per chain, requests and strictly read answers.
 *
 * <p>Belongs here: all that opens a socket. May import: {@code reading}, {@code sale} and {@code
 * entry} of the core, web3j, OkHttp, Jackson; nothing of the rest of {@code chain}.
 */
@NullMarked
package icofolio.chain.rpc;

import org.jspecify.annotations.NullMarked;
