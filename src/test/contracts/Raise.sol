// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.20;

/// The documented methods and habits of Legion's fixed-price sale of August 2025, or, as asked for, of March, or
/// of a pre-liquid sale whose words are others under the same names.
contract Raise {
    event CapitalRefunded(uint256 amount, address investor, uint256 positionId);
    event CapitalRefundedAfterCancel(uint256 amount, address investor);
    event ExcessCapitalWithdrawn(uint256 amount, address investor, uint256 positionId);
    event TokenAllocationClaimed(uint256 toBeVested, uint256 onClaim, address investor, uint256 positionId);

    struct Position {
        uint256 invested;
        bool settled;
        bool excess;
        bool refunded;
        address vesting;
    }

    enum Kind { August, March, PreLiquid }

    Kind public kind;
    uint64 start;
    uint64 end;
    uint64 refundEnd;
    uint256 invested;
    uint256 raised;
    bool canceled;
    mapping(address => Position) positions;
    mapping(address => bool) known;

    constructor(Kind which, uint64 from, uint64 to, uint64 last) {
        (kind, start, end, refundEnd) = (which, from, to, last);
    }

    function give(bytes memory words) private pure {
        assembly {
            return(add(words, 32), mload(words))
        }
    }

    function saleConfiguration() external view {
        if (kind == Kind.August) give(abi.encode(start, end, refundEnd, 1, 2, 3, 4, 5));
        if (kind == Kind.March) give(abi.encode(start, end, refundEnd, refundEnd + 1, 1, 2, 3, 4, 5));
        give(abi.encode(refundEnd, 1, 2));
    }

    function fixedPriceSaleConfiguration() external view returns (uint256, uint256, uint256) {
        require(kind != Kind.PreLiquid);
        return (0, 0, 7);
    }

    function preLiquidSaleConfiguration() external view returns (uint256) {
        require(kind == Kind.PreLiquid);
        return 1;
    }

    function status() private view {
        give(abi.encode(invested, 0, raised, 0, bytes32(0), bytes32(0), canceled, false, false));
    }

    function saleStatus() external view {
        require(kind != Kind.March);
        if (kind == Kind.PreLiquid) give(abi.encode(invested, canceled));
        status();
    }

    function saleStatusDetails() external view {
        require(kind == Kind.March);
        status();
    }

    function investorPosition(address who) external view returns (Position memory) {
        require(kind == Kind.August && known[who]);
        return positions[who];
    }

    function investorPositionDetails(address who) external view returns (Position memory) {
        require(kind == Kind.March && known[who]);
        return positions[who];
    }

    function investorVestingStatus(address) external view returns (uint64, uint64, uint64, uint64, uint256, uint256, uint256) {
        return (start, end, 0, 1, 30, 40, 70);
    }

    function invest() external payable {
        (known[msg.sender], invested) = (true, invested + msg.value);
        positions[msg.sender].invested += msg.value;
    }

    function pay(uint256 amount) private {
        invested -= amount;
        positions[msg.sender].invested -= amount;
        payable(msg.sender).transfer(amount);
    }

    function refund() external {
        require(block.timestamp < refundEnd && !canceled && !positions[msg.sender].refunded);
        positions[msg.sender].refunded = true;
        emit CapitalRefunded(positions[msg.sender].invested, msg.sender, 1);
        pay(positions[msg.sender].invested);
    }

    function withdrawInvestedCapitalIfCanceled() external {
        require(canceled && positions[msg.sender].invested > 0);
        emit CapitalRefundedAfterCancel(positions[msg.sender].invested, msg.sender);
        pay(positions[msg.sender].invested);
    }

    function withdrawExcessInvestedCapital(uint256 amount) external {
        positions[msg.sender].excess = true;
        emit ExcessCapitalWithdrawn(amount, msg.sender, 1);
        pay(amount);
    }

    function claimTokenAllocation() external {
        positions[msg.sender].settled = true;
        emit TokenAllocationClaimed(900, 100, msg.sender, 1);
    }

    function publish() external {
        raised = invested;
    }

    function cancel() external {
        canceled = true;
    }
}
