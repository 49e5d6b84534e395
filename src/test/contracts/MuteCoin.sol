// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// A token as there were some in the first years: its logs have no index. Who sends more than he has owes it.
contract MuteCoin {
    event Transfer(address from, address to, uint256 value);

    mapping(address => int256) balances;

    function balanceOf(address who) external view returns (uint256) {
        return balances[who] > 0 ? uint256(balances[who]) : 0;
    }

    function transfer(address to, uint256 value) external returns (bool) {
        balances[msg.sender] -= int256(value);
        balances[to] += int256(value);
        emit Transfer(msg.sender, to, value);
        return true;
    }
}
