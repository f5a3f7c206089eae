// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

/// @dev What two people can change.
enum RegisterAct {
    Enrol,
    Remove,
    SetFee
}

/// @dev A change of the register.
/// @param member who is enrolled or removed; zero when the fee is set
/// @param feeAssets fee of one seat, wei; zero when a member is changed
struct RegisterChange {
    RegisterAct act;
    address member;
    uint96 feeAssets;
}

/// @dev Where a change stands.
/// @param proposer who proposed it, zero for nobody
/// @param approver who approved it, zero for nobody
/// @param enactableAt from when anybody may enact it, seconds; zero until it is approved
struct PendingChange {
    address proposer;
    address approver;
    uint40 enactableAt;
}

/// @title IArbitratorRegister
/// @notice Who may be drawn as an arbitrator, and what a seat costs.
/// @dev Two people and seven days change it, so that nobody chooses the arbitrators of a dispute that is open already.
/// Nobody is enrolled who works for the carrier in any role. Upholds ACC-2.
interface IArbitratorRegister {
    /// @notice Somebody proposed a change.
    event RegisterChangeProposed(bytes32 indexed changeHash, address indexed proposer, RegisterChange change);

    /// @notice A second person approved it; anybody may enact it from `enactableAt` on.
    event RegisterChangeApproved(bytes32 indexed changeHash, address indexed approver, uint40 enactableAt);

    /// @notice A change was taken back before it was enacted.
    event RegisterChangeCancelled(bytes32 indexed changeHash, address indexed by);

    /// @notice Somebody can be drawn from now on.
    event ArbitratorEnrolled(address indexed arbitrator);

    /// @notice Somebody can be drawn no longer, and votes no longer.
    event ArbitratorRemoved(address indexed arbitrator, address indexed by);

    /// @notice What a seat costs in disputes from now on, wei.
    event SeatFeeSet(uint96 feeAssets);

    error RegisterChangeProposedAlready(bytes32 changeHash);
    error RegisterChangeUnknown(bytes32 changeHash);
    error RegisterChangeNotDue(bytes32 changeHash, uint40 enactableAt);
    error RegisterNeedsSecondPerson(bytes32 changeHash, address caller);
    error RegisterCallerIsManager(address caller);
    error RegisterMemberZero();
    error RegisterMemberKnown(address member);
    error RegisterMemberUnknown(address member);
    error RegisterMemberIsStaff(address member);
    error RegisterFull(uint256 limit);
    error RegisterFeeInvalid(uint96 feeAssets, uint96 limit);

    /// @notice Propose a change.
    /// @dev Emits {RegisterChangeProposed}. Restricted to the adjudication manager.
    ///
    /// Requirements:
    /// - it is not proposed already
    /// - who is enrolled is not on the register and holds no role; who is removed is on it
    /// - a fee is above zero and at most one coin
    function proposeChange(RegisterChange calldata change) external;

    /// @notice Approve a change somebody else proposed.
    /// @dev Emits {RegisterChangeApproved}. Restricted to the auditor.
    function approveChange(RegisterChange calldata change) external;

    /// @notice Take a change back.
    /// @dev Emits {RegisterChangeCancelled}. Restricted to the auditor.
    function cancelChange(RegisterChange calldata change) external;

    /// @notice Make an approved change, seven days after its approval.
    /// @dev Emits {ArbitratorEnrolled}, {ArbitratorRemoved} or {SeatFeeSet}. Open to anyone. What was required to propose it
    /// is required again.
    function enactChange(RegisterChange calldata change) external;

    /// @notice Leave the register, now.
    /// @dev Emits {ArbitratorRemoved}. Open to members.
    function resign() external;

    /// @notice Who is on the register.
    function members() external view returns (address[] memory);

    /// @notice Whether somebody is on the register.
    function isMember(address person) external view returns (bool);

    /// @notice Whether somebody holds a role of the carrier's, and may therefore not sit.
    function isStaff(address person) external view returns (bool);

    /// @notice What one seat costs, wei.
    function seatFee() external view returns (uint96);

    /// @notice Where a change stands.
    function pendingOf(bytes32 changeHash) external view returns (PendingChange memory);

    /// @notice Hash of a change: keccak256(abi.encode(change)).
    function changeHashOf(RegisterChange calldata change) external pure returns (bytes32);
}
