// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {DisputeStatus, IAppealPanel, PanelDispute, PanelRules, PanelSeat} from "../interfaces/IAppealPanel.sol";
import {IArbitrable} from "../interfaces/IArbitrable.sol";
import {IArbitrator} from "../interfaces/IArbitrator.sol";
import {IArbitratorRegister} from "../interfaces/IArbitratorRegister.sol";
import {IDisputeParties} from "../interfaces/IDisputeParties.sol";

/// @title AppealPanel
/// @notice An ERC-792 arbitrator: independent people, drawn by lot, who vote sealed and give one ruling.
/// @dev Owns disputes, seats, votes and fees in native coin; never a claim, never the asset. Trusts no arbitrable: one may
/// revert, burn its gas or return a mountain of bytes, and a ruling stands all the same. No fee is pushed.
/// Upholds PAN-1 to PAN-4.
contract AppealPanel is IAppealPanel, AccessManaged, ReentrancyGuardTransient {
    uint256 private constant CHOICES = 2;
    uint8 private constant MIN_SEATS = 3;
    uint8 private constant MAX_SEATS = 9;
    uint8 private constant MAX_ROUNDS = 5;
    uint256 private constant MAX_SEEDS = 100;
    /// @dev Gas that must be there when an arbitrable is asked who is bound: who brings less would choose who is not asked.
    uint256 private constant QUESTION_GAS = 500_000;
    uint256 private constant UNAFFORDABLE = type(uint256).max / 2;

    IArbitratorRegister public immutable register;

    uint40 private immutable _evidencePeriod;
    uint40 private immutable _commitPeriod;
    uint40 private immutable _revealPeriod;
    uint8 private immutable _seatCount;
    uint8 private immutable _roundLimit;

    uint256 public disputeCount;
    uint256 public owedAssets;
    uint256 private _lastSeed;
    mapping(uint256 disputeId => bytes32) private _seeds;
    mapping(uint256 disputeId => PanelDispute) private _disputes;
    mapping(uint256 disputeId => bytes) private _extraData;
    mapping(uint256 disputeId => mapping(uint256 seat => PanelSeat)) private _seats;
    /// @dev One more than the seat; kept when somebody loses it, so that nobody is drawn twice.
    mapping(uint256 disputeId => mapping(address arbitrator => uint256)) private _placeOf;
    mapping(address person => uint256) private _credits;

    constructor(address authority_, IArbitratorRegister register_, PanelRules memory rules_) AccessManaged(authority_) {
        uint8 seats = rules_.seatCount;
        bool fair = seats >= MIN_SEATS && seats <= MAX_SEATS && seats % 2 == 1;
        bool timed = rules_.evidencePeriod > 0 && rules_.commitPeriod > 0 && rules_.revealPeriod > 0;
        bool bounded = rules_.roundLimit > 0 && rules_.roundLimit <= MAX_ROUNDS;
        require(fair && timed && bounded, PanelRulesInvalid());
        register = register_;
        _evidencePeriod = rules_.evidencePeriod;
        _commitPeriod = rules_.commitPeriod;
        _revealPeriod = rules_.revealPeriod;
        _seatCount = seats;
        _roundLimit = rules_.roundLimit;
    }

    /* TAKING A DISPUTE */

    /// @inheritdoc IArbitrator
    function createDispute(
        uint256 choices,
        bytes calldata extraData
    ) external payable nonReentrant returns (uint256 disputeId) {
        require(choices == CHOICES, PanelChoicesUnsupported(choices, CHOICES));
        require(msg.sender.code.length > 0, PanelArbitrableNoContract(msg.sender));
        uint96 fee = register.seatFee();
        uint256 cost = uint256(fee) * _seatCount;
        require(msg.value >= cost, PanelFeeTooLow(msg.value, cost));
        (bool asksParties, ) = _ask(msg.sender, extraData, address(this));

        disputeId = ++disputeCount;
        PanelDispute storage dispute = _disputes[disputeId];
        dispute.arbitrable = IArbitrable(msg.sender);
        dispute.asksParties = asksParties;
        dispute.evidenceEndsAt = uint40(block.timestamp) + _evidencePeriod;
        dispute.seatFee = fee;
        dispute.heldAssets = uint96(cost);
        dispute.seedCommitment = _seeds[disputeId];
        _extraData[disputeId] = extraData;
        owedAssets += msg.value;
        _credits[msg.sender] += msg.value - cost;
        _tellTaken(disputeId, dispute, msg.value - cost);
    }

    /* THE LOT */

    /// @inheritdoc IAppealPanel
    function commitSeeds(bytes32[] calldata commitments) external restricted {
        uint256 count = commitments.length;
        require(count > 0 && count <= MAX_SEEDS, PanelSeedsInvalid(count, MAX_SEEDS));

        uint256 first = 1 + (_lastSeed > disputeCount ? _lastSeed : disputeCount);
        for (uint256 i = 0; i < count; ++i) {
            require(commitments[i] != 0, PanelSeedZero(i));
            _seeds[first + i] = commitments[i];
        }
        _lastSeed = first + count - 1;
        emit SeedsCommitted(first, msg.sender, commitments);
    }

    /// @inheritdoc IAppealPanel
    function revealSeed(uint256 disputeId, bytes32 seed) external {
        PanelDispute storage dispute = _requireUnanchored(disputeId);
        bool right = seedHashOf(disputeId, seed) == dispute.seedCommitment;
        require(right, PanelSeedWrong(disputeId));
        uint40 endsAt = dispute.evidenceEndsAt;
        require(block.timestamp <= endsAt, PanelWindowClosed(disputeId, endsAt));

        uint40 anchorBlock = uint40(block.number);
        dispute.seed = seed;
        dispute.anchorBlock = anchorBlock;
        emit SeedRevealed(disputeId, msg.sender, seed, anchorBlock);
    }

    /// @inheritdoc IAppealPanel
    function giveUpSeed(uint256 disputeId) external {
        PanelDispute storage dispute = _requireUnanchored(disputeId);
        uint40 endsAt = dispute.evidenceEndsAt;
        bool missed = dispute.seedCommitment == 0 || block.timestamp > endsAt;
        require(missed, PanelWindowOpen(disputeId, endsAt));

        uint40 anchorBlock = uint40(block.number);
        dispute.anchorBlock = anchorBlock;
        emit SeedGivenUp(disputeId, msg.sender, anchorBlock);
    }

    /// @inheritdoc IAppealPanel
    function drawSeats(uint256 disputeId) external nonReentrant {
        PanelDispute storage dispute = _disputeAt(disputeId);
        uint40 anchorBlock = dispute.anchorBlock;
        bool anchored = anchorBlock != 0 && block.number > anchorBlock;
        require(anchored, PanelNotAnchored(disputeId));
        require(dispute.round == 0, PanelDrawnAlready(disputeId));
        bytes32 hash = blockhash(anchorBlock);
        if (hash == 0) {
            dispute.anchorBlock = uint40(block.number);
            emit DrawAnchored(disputeId, msg.sender, uint40(block.number));
            return;
        }

        dispute.entropy = keccak256(abi.encode(dispute.seed, hash, disputeId));
        uint40 evidenceEndsAt = dispute.evidenceEndsAt;
        uint40 nowAt = uint40(block.timestamp);
        _openRound(disputeId, dispute, nowAt > evidenceEndsAt ? nowAt : evidenceEndsAt + 1);
    }

    /// @inheritdoc IAppealPanel
    function replaceSilent(uint256 disputeId) external nonReentrant {
        PanelDispute storage dispute = _requireVoting(disputeId);
        uint40 endsAt = dispute.commitEndsAt;
        require(block.timestamp > endsAt, PanelWindowOpen(disputeId, endsAt));
        require(!_isSealed(dispute), PanelDecided(disputeId));

        _openRound(disputeId, dispute, uint40(block.timestamp));
    }

    /* VOTING */

    /// @inheritdoc IAppealPanel
    function commitVote(uint256 disputeId, bytes32 commitment) external {
        PanelDispute storage dispute = _requireVoting(disputeId);
        uint8 place = _requireSeated(disputeId);
        uint40 evidenceEndsAt = dispute.evidenceEndsAt;
        require(block.timestamp > evidenceEndsAt, PanelWindowOpen(disputeId, evidenceEndsAt));
        uint40 endsAt = dispute.commitEndsAt;
        require(block.timestamp <= endsAt, PanelWindowClosed(disputeId, endsAt));
        require(commitment != 0, PanelVoteEmpty(disputeId, place));
        PanelSeat storage seat = _seats[disputeId][place];
        require(seat.commitment == 0, PanelVotedAlready(disputeId, place));

        seat.commitment = commitment;
        ++dispute.committed;
        emit VoteCommitted(disputeId, msg.sender, place, commitment);
    }

    /// @inheritdoc IAppealPanel
    function revealVote(uint256 disputeId, uint8 choice, bytes32 salt, bytes32 reasonsHash) external {
        PanelDispute storage dispute = _requireVoting(disputeId);
        uint8 place = _requireSeated(disputeId);
        PanelSeat storage seat = _seats[disputeId][place];
        require(seat.commitment != 0, PanelVoteMissing(disputeId, place));
        require(!seat.revealed, PanelVotedAlready(disputeId, place));
        _requireRevealing(disputeId, dispute);
        require(choice <= CHOICES, PanelChoiceInvalid(disputeId, choice));
        require(reasonsHash != 0, PanelReasonsMissing(disputeId, place));
        bool same = voteHashOf(disputeId, place, msg.sender, choice, salt) == seat.commitment;
        require(same, PanelVoteOther(disputeId, place));

        uint96 fee = dispute.seatFee;
        seat.revealed = true;
        seat.choice = choice;
        ++dispute.revealed;
        dispute.heldAssets -= fee;
        _credits[msg.sender] += fee;
        emit VoteRevealed(disputeId, msg.sender, place, choice, reasonsHash, fee);
    }

    /* RULING */

    /// @inheritdoc IAppealPanel
    function giveRuling(uint256 disputeId) external nonReentrant {
        PanelDispute storage dispute = _requireVoting(disputeId);
        if (dispute.revealed < _seatCount) {
            uint40 endsAt = dispute.revealEndsAt;
            require(block.timestamp > endsAt, PanelWindowOpen(disputeId, endsAt));
            uint8 silent = _seatCount - dispute.committed;
            require(_isSealed(dispute), PanelSeatsSilent(disputeId, silent));
        }

        uint8 ruling = _majorityOf(disputeId);
        uint96 refundedAssets = dispute.heldAssets;
        dispute.ruled = true;
        dispute.ruling = ruling;
        dispute.heldAssets = 0;
        _credits[address(dispute.arbitrable)] += refundedAssets;
        emit RulingGiven(disputeId, address(dispute.arbitrable), ruling, dispute.revealed, refundedAssets);

        _tell(disputeId, dispute);
    }

    /// @inheritdoc IAppealPanel
    function tellRuling(uint256 disputeId) external nonReentrant {
        PanelDispute storage dispute = _disputeAt(disputeId);
        require(dispute.ruled, PanelNotRuled(disputeId));
        require(!dispute.delivered, PanelToldAlready(disputeId));

        _tell(disputeId, dispute);
    }

    /// @inheritdoc IAppealPanel
    function collect(address payable to) external nonReentrant {
        uint256 amount = _credits[to];
        require(amount > 0, PanelNothingToCollect(to));

        _credits[to] = 0;
        owedAssets -= amount;
        emit FeesCollected(to, amount);
        require(LowLevelCall.callNoReturn(to, amount, ""), PanelTransferRefused(to, amount));
    }

    /// @inheritdoc IAppealPanel
    function appeal(uint256 disputeId, bytes calldata) external payable {
        revert PanelNoAppeal(disputeId);
    }

    /* READING */

    /// @inheritdoc IArbitrator
    function arbitrationCost(bytes calldata) external view returns (uint256) {
        return uint256(register.seatFee()) * _seatCount;
    }

    /// @inheritdoc IAppealPanel
    function disputeStatus(uint256 disputeId) external view returns (DisputeStatus) {
        return _disputeAt(disputeId).ruled ? DisputeStatus.Solved : DisputeStatus.Waiting;
    }

    /// @inheritdoc IAppealPanel
    function currentRuling(uint256 disputeId) external view returns (uint256) {
        return _disputeAt(disputeId).ruling;
    }

    /// @inheritdoc IAppealPanel
    function disputeOf(uint256 disputeId) external view returns (PanelDispute memory) {
        return _disputeAt(disputeId);
    }

    /// @inheritdoc IAppealPanel
    function seatsOf(uint256 disputeId) external view returns (PanelSeat[] memory seats) {
        seats = new PanelSeat[](_seatCount);
        for (uint256 place = 0; place < _seatCount; ++place) {
            seats[place] = _seats[disputeId][place];
        }
    }

    /// @inheritdoc IAppealPanel
    function seedOf(uint256 disputeId) external view returns (bytes32) {
        return _seeds[disputeId];
    }

    /// @inheritdoc IAppealPanel
    function creditOf(address person) external view returns (uint256) {
        return _credits[person];
    }

    /// @inheritdoc IAppealPanel
    function rules() external view returns (PanelRules memory) {
        return
            PanelRules({
                evidencePeriod: _evidencePeriod,
                commitPeriod: _commitPeriod,
                revealPeriod: _revealPeriod,
                seatCount: _seatCount,
                roundLimit: _roundLimit
            });
    }

    /// @inheritdoc IAppealPanel
    function appealCost(uint256, bytes calldata) external pure returns (uint256) {
        return UNAFFORDABLE;
    }

    /// @inheritdoc IAppealPanel
    function appealPeriod(uint256) external pure returns (uint256 start, uint256 end) {
        return (0, 0);
    }

    /// @inheritdoc IAppealPanel
    function seedHashOf(uint256 disputeId, bytes32 seed) public view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), disputeId, seed));
    }

    /// @inheritdoc IAppealPanel
    function voteHashOf(
        uint256 disputeId,
        uint8 seat,
        address arbitrator,
        uint8 choice,
        bytes32 salt
    ) public view returns (bytes32) {
        return keccak256(abi.encode(block.chainid, address(this), disputeId, seat, arbitrator, choice, salt));
    }

    /* PRIVATE */

    function _tellTaken(uint256 disputeId, PanelDispute storage dispute, uint256 overpaidAssets) private {
        emit DisputeCreation(disputeId, dispute.arbitrable);
        emit DisputeTaken({
            disputeId: disputeId,
            arbitrable: address(dispute.arbitrable),
            extraData: _extraData[disputeId],
            seatCount: _seatCount,
            seatFee: dispute.seatFee,
            overpaidAssets: overpaidAssets,
            evidenceEndsAt: dispute.evidenceEndsAt,
            seedCommitment: dispute.seedCommitment
        });
    }

    /// @dev Sealed votes stay, and stay sealed: nobody is drawn who could know one. A round with nobody new on a seat is the
    /// last, and only opening is left; of no vote at all nothing is ruled before the time for evidence is over.
    function _openRound(uint256 disputeId, PanelDispute storage dispute, uint40 opensAt) private {
        uint8 round = dispute.round + 1;
        uint8 committed = dispute.committed;
        uint8 drawn = _fill(disputeId, dispute, round);
        bool empty = drawn == 0;
        uint40 commitEndsAt = empty ? opensAt - 1 : opensAt + _commitPeriod;
        uint40 revealEndsAt = empty && committed == 0 ? commitEndsAt : commitEndsAt + _revealPeriod;
        dispute.round = empty ? _roundLimit : round;
        dispute.seated = committed + drawn;
        dispute.commitEndsAt = commitEndsAt;
        dispute.revealEndsAt = revealEndsAt;
        emit VotingOpened(disputeId, round, drawn, opensAt, commitEndsAt, revealEndsAt, dispute.entropy);
    }

    /// @dev Draws without putting back: who was asked once, and was bound or silent, is not asked again.
    function _fill(uint256 disputeId, PanelDispute storage dispute, uint8 round) private returns (uint8 drawn) {
        address[] memory candidates = register.members();
        uint256 left = candidates.length;
        bytes32 luck = keccak256(abi.encode(dispute.entropy, round));
        for (uint8 place = 0; place < _seatCount; ++place) {
            if (_seats[disputeId][place].commitment != 0) continue;
            delete _seats[disputeId][place];
            address chosen = address(0);
            while (chosen == address(0) && left > 0) {
                luck = keccak256(abi.encode(luck));
                uint256 at = uint256(luck) % left;
                address candidate = candidates[at];
                candidates[at] = candidates[--left];
                if (_maySit(disputeId, dispute, candidate)) chosen = candidate;
            }
            if (chosen == address(0)) continue;
            _seats[disputeId][place].arbitrator = chosen;
            _placeOf[disputeId][chosen] = uint256(place) + 1;
            ++drawn;
            emit SeatDrawn(disputeId, chosen, place, round);
        }
    }

    function _maySit(uint256 disputeId, PanelDispute storage dispute, address candidate) private view returns (bool) {
        if (_placeOf[disputeId][candidate] != 0 || register.isStaff(candidate)) return false;
        if (!dispute.asksParties) return candidate != address(dispute.arbitrable);
        (bool answered, bool bound) = _ask(address(dispute.arbitrable), _extraData[disputeId], candidate);
        return answered && !bound;
    }

    /// @dev Asks an arbitrable who is bound. One that burns the gas keeps its own dispute from being heard, and no other.
    function _ask(
        address arbitrable,
        bytes memory extraData,
        address person
    ) private view returns (bool answered, bool bound) {
        uint256 left = gasleft();
        require(left >= QUESTION_GAS, PanelGasTooLow(left, QUESTION_GAS));
        bytes memory question = abi.encodeCall(IDisputeParties.isBound, (extraData, person));
        (bool success, bytes32 answer, ) = LowLevelCall.staticcallReturn64Bytes(arbitrable, question);
        answered = success && LowLevelCall.returnDataSize() == 32 && uint256(answer) <= 1;
        bound = answer != 0;
    }

    function _tell(uint256 disputeId, PanelDispute storage dispute) private {
        address arbitrable = address(dispute.arbitrable);
        bytes memory call = abi.encodeCall(IArbitrable.rule, (disputeId, dispute.ruling));
        bool taken = LowLevelCall.callNoReturn(arbitrable, call);
        dispute.delivered = taken;
        emit RulingTold(disputeId, arbitrable, taken);
    }

    /// @dev More than half of all seats, else 0: silent seats are nobody's votes.
    function _majorityOf(uint256 disputeId) private view returns (uint8) {
        uint8[3] memory votes;
        for (uint256 place = 0; place < _seatCount; ++place) {
            PanelSeat storage seat = _seats[disputeId][place];
            if (seat.revealed) ++votes[seat.choice];
        }
        for (uint8 choice = 1; choice <= CHOICES; ++choice) {
            if (votes[choice] * 2 > _seatCount) return choice;
        }
        return 0;
    }

    /// @dev Whether nobody can be drawn any more, so that opened votes can sway nobody.
    function _isSealed(PanelDispute storage dispute) private view returns (bool) {
        return dispute.round >= _roundLimit || dispute.committed == _seatCount;
    }

    function _disputeAt(uint256 disputeId) private view returns (PanelDispute storage dispute) {
        dispute = _disputes[disputeId];
        bool known = address(dispute.arbitrable) != address(0);
        require(known, PanelDisputeUnknown(disputeId));
    }

    function _requireUnanchored(uint256 disputeId) private view returns (PanelDispute storage dispute) {
        dispute = _disputeAt(disputeId);
        require(dispute.anchorBlock == 0, PanelAnchoredAlready(disputeId));
    }

    function _requireVoting(uint256 disputeId) private view returns (PanelDispute storage dispute) {
        dispute = _disputeAt(disputeId);
        require(dispute.round != 0, PanelNotDrawn(disputeId));
        require(!dispute.ruled, PanelRuledAlready(disputeId));
    }

    /// @dev Who left the register, or was removed, votes no longer.
    function _requireSeated(uint256 disputeId) private view returns (uint8) {
        uint256 place = _placeOf[disputeId][msg.sender];
        bool seated = place != 0 && _seats[disputeId][place - 1].arbitrator == msg.sender;
        require(seated && register.isMember(msg.sender), PanelNotSeated(disputeId, msg.sender));
        return uint8(place - 1);
    }

    function _requireRevealing(uint256 disputeId, PanelDispute storage dispute) private view {
        uint8 silent = _seatCount - dispute.committed;
        uint40 commitEndsAt = dispute.commitEndsAt;
        require(silent == 0 || block.timestamp > commitEndsAt, PanelWindowOpen(disputeId, commitEndsAt));
        require(_isSealed(dispute), PanelSeatsSilent(disputeId, silent));
        uint40 endsAt = dispute.revealEndsAt;
        require(block.timestamp <= endsAt, PanelWindowClosed(disputeId, endsAt));
    }
}
