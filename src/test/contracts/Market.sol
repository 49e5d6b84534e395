// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// The documented methods and habits of MISO's auctions, with the words of each template: a refund leaves no log.
contract Market {
    event AddedCommitment(address addr, uint256 commitment);
    event AuctionFinalized();
    event AuctionCancelled();

    uint256 public marketTemplate;
    uint64 public start;
    uint64 public end;
    uint128 public minimum;
    uint128 public total;
    bool public finalized;
    address public auctionToken;
    address public paymentCurrency = 0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE;
    mapping(address => uint256) public commitments;
    mapping(address => uint256) public claimed;

    constructor(uint256 template, uint64 from, uint64 to, uint128 least, address token) {
        (marketTemplate, start, end, minimum, auctionToken) = (template, from, to, least, token);
    }

    function marketInfo() external view returns (uint64, uint64, uint128) {
        return (start, end, 100 ether);
    }

    function marketPrice() external view returns (uint128, uint128) {
        require(marketTemplate < 3);
        return (0.5 ether, minimum);
    }

    function marketStatus() external view {
        bytes memory words = marketTemplate == 3
            ? abi.encode(total, minimum, finalized, false)
            : abi.encode(total, finalized, false);
        assembly {
            return(add(words, 32), mload(words))
        }
    }

    function auctionSuccessful() public view returns (bool) {
        return total > 0 && total >= minimum;
    }

    function auctionEnded() external view returns (bool) {
        return block.timestamp > end;
    }

    function tokensClaimable(address who) public view returns (uint256) {
        return commitments[who] * 2 - claimed[who];
    }

    function commitEth() external payable {
        commitments[msg.sender] += msg.value;
        total += uint128(msg.value);
        emit AddedCommitment(msg.sender, msg.value);
    }

    function finalize() external {
        finalized = true;
        emit AuctionFinalized();
    }

    function cancelAuction() external {
        finalized = true;
        emit AuctionCancelled();
    }

    function withdrawTokens(address payable who) external {
        if (auctionSuccessful()) {
            require(finalized);
            claimed[who] += tokensClaimable(who);
        } else {
            require(block.timestamp > end);
            uint256 back = commitments[who];
            commitments[who] = 0;
            who.transfer(back);
        }
    }

    function overdeliver(address who) external {
        claimed[who] = type(uint256).max;
    }
}
