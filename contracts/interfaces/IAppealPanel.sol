// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

import {IArbitrable} from "./IArbitrable.sol";
import {IArbitrator} from "./IArbitrator.sol";
import {IArbitratorRegister} from "./IArbitratorRegister.sol";

/// @dev ERC-792. Nothing here is appealable: an appeal is what brings a claim here.
enum DisputeStatus {
    Waiting,
    Appealable,
    Solved
}

/// @dev How long the parts of a dispute last, seconds, and how many arbitrators hear it.
/// @param evidencePeriod from the dispute to the first vote
/// @param commitPeriod for sealed votes, each round
/// @param revealPeriod for opening them, once, after the last round
/// @param seatCount odd, 3 to 9
/// @param roundLimit draws in all: the first and those that replace the silent
struct PanelRules {
    uint40 evidencePeriod;
    uint40 commitPeriod;
    uint40 revealPeriod;
    uint8 seatCount;
    uint8 roundLimit;
}

/// @dev A dispute.
/// @param arbitrable who is told the ruling
/// @param asksParties whether the arbitrable says who is bound
/// @param round draws so far
/// @param seated seats of this round with somebody on them
/// @param committed of these, how many sealed a vote
/// @param revealed of these, how many opened it
/// @param evidenceEndsAt last second of evidence
/// @param commitEndsAt last second to seal a vote
/// @param revealEndsAt last second to open one
/// @param anchorBlock the block whose hash is half of the draw, zero until the seed is known or given up
/// @param seatFee fee of one seat, wei
/// @param heldAssets what of the deposit nobody has earned yet, wei
/// @param seedCommitment commitment to the other half of the draw, made before the dispute; zero for none
/// @param seed as revealed, zero when it was given up
/// @param entropy what seats are drawn by, zero until they are
struct PanelDispute {
    // slot 0
    IArbitrable arbitrable;
    bool asksParties;
    uint8 round;
    uint8 seated;
    uint8 committed;
    uint8 revealed;
    uint8 ruling;
    bool ruled;
    bool delivered;
    // slot 1
    uint40 evidenceEndsAt;
    uint40 commitEndsAt;
    uint40 revealEndsAt;
    uint40 anchorBlock;
    uint96 seatFee;
    // slots 2 to 5
    uint96 heldAssets;
    bytes32 seedCommitment;
    bytes32 seed;
    bytes32 entropy;
}

/// @dev A seat.
/// @param arbitrator who sits on it, zero for nobody
/// @param choice 0 neither, 1 the one side, 2 the other, once it is revealed
/// @param commitment the sealed vote, zero for none
struct PanelSeat {
    address arbitrator;
    uint8 choice;
    bool revealed;
    bytes32 commitment;
}

/// @title IAppealPanel
/// @notice An ERC-792 arbitrator: independent people, drawn by lot, who vote sealed and give one ruling.
/// @dev Owns disputes, seats, votes and the fees of arbitrators in native coin. Knows no claim and no money of claims: 0, 1
/// and 2 are all it can say. Upholds PAN-1 to PAN-4.
///
/// The lot. A keeper commits to a seed for each coming dispute, before it exists. Once it exists the seed is revealed, and
/// seats are drawn by keccak256(seed, hash of the block of that revelation, dispute): who knows the seed does not know the
/// block, and who makes the block did not choose the seed. A seed that is not revealed in time is given up by anybody, and
/// the hash of that block draws alone.
///
/// The vote. Sealed as keccak256(abi.encode(chain, panel, dispute, seat, arbitrator, choice, salt)), opened once nobody can be
/// drawn any more. Seats that seal nothing are drawn anew, as often as the rules say, while the sealed votes stay sealed: no
/// arbitrator can know another's vote before their own is sealed. A vote that is not opened counts as one for neither. A
/// ruling takes more than half of all seats; anything else is 0.
///
/// Evidence is told by the arbitrable contract (ERC-1497); the panel waits for it.
interface IAppealPanel is IArbitrator {
    /// @dev ERC-792.
    event DisputeCreation(uint256 indexed disputeId, IArbitrable indexed arbitrable);

    /// @notice A dispute was taken.
    /// @param seatFee fee of each seat, wei; the deposit is that of all seats
    /// @param overpaidAssets what came beyond the deposit, and waits for the arbitrable, wei
    event DisputeTaken(
        uint256 indexed disputeId,
        address indexed arbitrable,
        bytes extraData,
        uint8 seatCount,
        uint96 seatFee,
        uint256 overpaidAssets,
        uint40 evidenceEndsAt,
        bytes32 seedCommitment
    );

    /// @notice Seeds were committed for disputes that do not exist yet, `firstDispute` and those after it.
    event SeedsCommitted(uint256 indexed firstDispute, address indexed by, bytes32[] commitments);

    /// @notice A seed was revealed. The hash of `anchorBlock` is the other half.
    event SeedRevealed(uint256 indexed disputeId, address indexed by, bytes32 seed, uint40 anchorBlock);

    /// @notice A seed was not there in time. The hash of `anchorBlock` draws alone.
    event SeedGivenUp(uint256 indexed disputeId, address indexed by, uint40 anchorBlock);

    /// @notice The hash of the anchor block was gone; this block's is taken.
    event DrawAnchored(uint256 indexed disputeId, address indexed by, uint40 anchorBlock);

    /// @notice Somebody sits on a seat.
    event SeatDrawn(uint256 indexed disputeId, address indexed arbitrator, uint8 seat, uint8 round);

    /// @notice Who sits may vote, from `opensAt`.
    event VotingOpened(
        uint256 indexed disputeId,
        uint8 round,
        uint8 drawn,
        uint40 opensAt,
        uint40 commitEndsAt,
        uint40 revealEndsAt,
        bytes32 entropy
    );

    /// @notice A vote was sealed.
    event VoteCommitted(uint256 indexed disputeId, address indexed arbitrator, uint8 seat, bytes32 commitment);

    /// @notice A vote was opened, and its fee earned.
    event VoteRevealed(
        uint256 indexed disputeId,
        address indexed arbitrator,
        uint8 seat,
        uint8 choice,
        bytes32 reasonsHash,
        uint96 feeAssets
    );

    /// @notice The panel ruled. `refundedAssets` of empty and silent seats wait for the arbitrable.
    event RulingGiven(
        uint256 indexed disputeId,
        address indexed arbitrable,
        uint8 ruling,
        uint8 revealed,
        uint96 refundedAssets
    );

    /// @notice The arbitrable was told the ruling, and took it or refused.
    event RulingTold(uint256 indexed disputeId, address indexed arbitrable, bool taken);

    /// @notice Somebody's fees or refunds left.
    event FeesCollected(address indexed to, uint256 amount);

    error PanelRulesInvalid();
    error PanelChoicesUnsupported(uint256 choices, uint256 supported);
    error PanelArbitrableNoContract(address caller);
    error PanelFeeTooLow(uint256 paid, uint256 cost);
    error PanelNoAppeal(uint256 disputeId);
    error PanelSeedsInvalid(uint256 count, uint256 limit);
    error PanelSeedZero(uint256 place);
    error PanelSeedWrong(uint256 disputeId);
    error PanelDisputeUnknown(uint256 disputeId);
    error PanelAnchoredAlready(uint256 disputeId);
    error PanelNotAnchored(uint256 disputeId);
    error PanelDrawnAlready(uint256 disputeId);
    error PanelNotDrawn(uint256 disputeId);
    error PanelNotSeated(uint256 disputeId, address caller);
    error PanelWindowOpen(uint256 disputeId, uint40 endsAt);
    error PanelWindowClosed(uint256 disputeId, uint40 endedAt);
    error PanelVoteEmpty(uint256 disputeId, uint8 seat);
    error PanelVotedAlready(uint256 disputeId, uint8 seat);
    error PanelVoteMissing(uint256 disputeId, uint8 seat);
    error PanelChoiceInvalid(uint256 disputeId, uint8 choice);
    error PanelReasonsMissing(uint256 disputeId, uint8 seat);
    error PanelVoteOther(uint256 disputeId, uint8 seat);
    error PanelRuledAlready(uint256 disputeId);
    error PanelNotRuled(uint256 disputeId);
    error PanelDecided(uint256 disputeId);
    error PanelSeatsSilent(uint256 disputeId, uint8 silent);
    error PanelToldAlready(uint256 disputeId);
    error PanelGasTooLow(uint256 left, uint256 needed);
    error PanelNothingToCollect(address to);
    error PanelTransferRefused(address to, uint256 amount);

    /// @notice Commit to seeds of coming disputes: keccak256(abi.encode(chain, panel, dispute, seed)) for each.
    /// @dev Emits {SeedsCommitted}. Restricted to the auditor. At most 100 at once; none for a dispute that exists.
    function commitSeeds(bytes32[] calldata commitments) external;

    /// @notice Reveal the seed of a dispute.
    /// @dev Emits {SeedRevealed}. Open to whoever knows it, until evidence ends.
    function revealSeed(uint256 disputeId, bytes32 seed) external;

    /// @notice Give up a seed that was not committed, or not revealed while evidence was taken.
    /// @dev Emits {SeedGivenUp}. Open to anyone.
    function giveUpSeed(uint256 disputeId) external;

    /// @notice Draw the seats, in a block after the seed's.
    /// @dev Emits {SeatDrawn} for each and {VotingOpened}; or {DrawAnchored} when the hash is gone after 256 blocks, and the
    /// draw waits for the next. Open to anyone. Nobody is drawn who holds a role of the carrier's or whom the arbitrable
    /// calls bound. Seats stay empty when there is nobody left.
    function drawSeats(uint256 disputeId) external;

    /// @notice Seal a vote. Once.
    /// @dev Emits {VoteCommitted}. Open to who sits and is on the register, after evidence.
    function commitVote(uint256 disputeId, bytes32 commitment) external;

    /// @notice Open a vote, with the hash of written reasons; the fee is earned.
    /// @dev Emits {VoteRevealed}. Open to who sits and is on the register, once every seat has sealed, or the last round's time
    /// to is over.
    function revealVote(uint256 disputeId, uint8 choice, bytes32 salt, bytes32 reasonsHash) external;

    /// @notice Draw the seats anew that sealed nothing.
    /// @dev Emits {SeatDrawn} for each and {VotingOpened}. Open to anyone once the time to seal is over, while rounds are
    /// left. Those who sealed keep their seats and their votes.
    function replaceSilent(uint256 disputeId) external;

    /// @notice Give the ruling and tell it.
    /// @dev Emits {RulingGiven} and {RulingTold}. Open to anyone once all votes are open, or the time to open them is over. An arbitrable that refuses does not hinder it.
    function giveRuling(uint256 disputeId) external;

    /// @notice Tell a ruling again that was refused.
    /// @dev Emits {RulingTold}. Open to anyone.
    function tellRuling(uint256 disputeId) external;

    /// @notice Send somebody what waits for them.
    /// @dev Emits {FeesCollected}. Open to anyone, for anyone.
    function collect(address payable to) external;

    /// @dev ERC-792. There is no appeal from the panel: reverts with {PanelNoAppeal}.
    function appeal(uint256 disputeId, bytes calldata extraData) external payable;

    /// @dev ERC-792. More than there is.
    function appealCost(uint256 disputeId, bytes calldata extraData) external view returns (uint256);

    /// @dev ERC-792. None.
    function appealPeriod(uint256 disputeId) external view returns (uint256 start, uint256 end);

    /// @dev ERC-792.
    function disputeStatus(uint256 disputeId) external view returns (DisputeStatus);

    /// @dev ERC-792. 0 until the ruling is given: votes are nobody's business before.
    function currentRuling(uint256 disputeId) external view returns (uint256);

    /// @notice A dispute. Reverts with {PanelDisputeUnknown}.
    function disputeOf(uint256 disputeId) external view returns (PanelDispute memory);

    /// @notice The seats of a dispute, in order.
    function seatsOf(uint256 disputeId) external view returns (PanelSeat[] memory);

    /// @notice How many disputes there were; the last one's number.
    function disputeCount() external view returns (uint256);

    /// @notice Commitment to the seed of a dispute, zero for none.
    function seedOf(uint256 disputeId) external view returns (bytes32);

    /// @notice What waits for somebody, wei.
    function creditOf(address person) external view returns (uint256);

    /// @notice Deposits nobody has earned yet and fees nobody has collected, wei; the balance is never less (PAN-1).
    function owedAssets() external view returns (uint256);

    /// @notice Periods, seats and rounds.
    function rules() external view returns (PanelRules memory);

    /// @notice Who may be drawn.
    function register() external view returns (IArbitratorRegister);

    /// @notice Hash of a seed, as it is committed.
    function seedHashOf(uint256 disputeId, bytes32 seed) external view returns (bytes32);

    /// @notice Hash of a vote, as it is sealed.
    function voteHashOf(
        uint256 disputeId,
        uint8 seat,
        address arbitrator,
        uint8 choice,
        bytes32 salt
    ) external view returns (bytes32);
}
