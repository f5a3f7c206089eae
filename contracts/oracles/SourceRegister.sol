// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Makers} from "../access/Makers.sol";
import {ISourceRegister, NamedSource, Operator} from "../interfaces/ISourceRegister.sol";
import {Source, Unit} from "../types/OracleTypes.sol";

/// @title SourceRegister
/// @notice Who observes, and what.
/// @dev Owns operators, their keys and the sources. A seat is an operator's for ever, so that whoever signed with an old key
/// is known again under the new one. The first operators and sources stand in the constructor: nothing is sold then.
/// Upholds ACC-2.
contract SourceRegister is ISourceRegister, AccessManaged {
    /// @dev One slot.
    struct Proposal {
        address proposer;
        uint40 fromAt;
    }

    uint40 private constant APPROVAL_PERIOD = 7 days;
    uint256 private constant MAX_OPERATORS = 255;

    /// @inheritdoc ISourceRegister
    uint40 public immutable changeDelay;

    Operator[] private _operators;
    mapping(bytes32 operator => uint8) private _seats;
    /// @inheritdoc ISourceRegister
    mapping(address signer => uint8) public seatOf;
    mapping(bytes32 label => Source) private _sources;
    mapping(bytes32 proposalHash => Proposal) private _proposals;

    constructor(
        address authority,
        uint40 changeDelay_,
        Operator[] memory operators_,
        NamedSource[] memory sources
    ) AccessManaged(authority) {
        changeDelay = changeDelay_;
        for (uint256 i = 0; i < operators_.length; ++i) {
            _requireSigner(operators_[i].label, operators_[i].signer);
            _setSigner(operators_[i].label, operators_[i].signer, address(0), address(0));
        }
        for (uint256 i = 0; i < sources.length; ++i) {
            _requireSource(sources[i].label, sources[i].source);
            _register(sources[i].label, sources[i].source, address(0), address(0));
        }
    }

    /* KEYS */

    /// @inheritdoc ISourceRegister
    function proposeSigner(bytes32 operator, address signer) external restricted {
        _requirePersonal();
        _requireSigner(operator, signer);

        (uint40 fromAt, uint40 untilAt) = _propose(_hashOf(operator, signer));
        emit SignerProposed({
            operator: operator,
            signer: signer,
            proposer: msg.sender,
            fromAt: fromAt,
            untilAt: untilAt
        });
    }

    /// @inheritdoc ISourceRegister
    function approveSigner(bytes32 operator, address signer) external restricted {
        _requirePersonal();
        address proposer = _approve(operator, _hashOf(operator, signer), this.proposeSigner.selector);
        _requireSigner(operator, signer);

        _setSigner(operator, signer, proposer, msg.sender);
    }

    /// @inheritdoc ISourceRegister
    function dropSigner(bytes32 operator) external restricted {
        uint8 seat = _seats[operator];
        require(seat != 0, OperatorUnknown(operator));
        address signer = _operators[seat - 1].signer;
        require(signer != address(0), SignerInvalid(operator, signer));

        delete seatOf[signer];
        delete _operators[seat - 1].signer;
        emit SignerDropped(operator, seat, signer, msg.sender);
    }

    /* SOURCES */

    /// @inheritdoc ISourceRegister
    function proposeSource(bytes32 label, Source calldata source) external restricted {
        _requirePersonal();
        _requireSource(label, source);

        (uint40 fromAt, uint40 untilAt) = _propose(keccak256(abi.encode(label, source)));
        emit SourceProposed(label, msg.sender, source, fromAt, untilAt);
    }

    /// @inheritdoc ISourceRegister
    function approveSource(bytes32 label, Source calldata source) external restricted {
        _requirePersonal();
        address proposer = _approve(label, keccak256(abi.encode(label, source)), this.proposeSource.selector);
        _requireSource(label, source);

        _register(label, source, proposer, msg.sender);
    }

    /* READING */

    /// @inheritdoc ISourceRegister
    function sourceOf(bytes32 label) external view returns (Source memory source) {
        source = _sources[label];
        require(source.quorum != 0, SourceUnknown(label));
    }

    /// @inheritdoc ISourceRegister
    function operators() external view returns (Operator[] memory) {
        return _operators;
    }

    /* PRIVATE */

    function _propose(bytes32 proposalHash) private returns (uint40 fromAt, uint40 untilAt) {
        fromAt = uint40(block.timestamp) + changeDelay;
        untilAt = fromAt + APPROVAL_PERIOD;
        _proposals[proposalHash] = Proposal({proposer: msg.sender, fromAt: fromAt});
    }

    function _approve(bytes32 label, bytes32 proposalHash, bytes4 asked) private returns (address proposer) {
        Proposal memory proposal = _proposals[proposalHash];
        proposer = proposal.proposer;
        bool fresh = proposer != address(0) && block.timestamp <= proposal.fromAt + APPROVAL_PERIOD;
        require(fresh, RegisterNotProposed(label, proposalHash));
        require(block.timestamp >= proposal.fromAt, RegisterTooEarly(label, proposal.fromAt));
        require(proposer != msg.sender, RegisterNeedsTwoPeople(label, msg.sender));
        Makers.requireSeated(authority(), proposer, asked);
        delete _proposals[proposalHash];
    }

    function _setSigner(bytes32 operator, address signer, address proposer, address approver) private {
        uint8 seat = _seats[operator];
        address previous;
        if (seat == 0) {
            require(_operators.length < MAX_OPERATORS, OperatorsExhausted(MAX_OPERATORS));
            _operators.push(Operator({label: operator, signer: signer}));
            seat = uint8(_operators.length);
            _seats[operator] = seat;
        } else {
            previous = _operators[seat - 1].signer;
            delete seatOf[previous];
            _operators[seat - 1].signer = signer;
        }
        seatOf[signer] = seat;
        emit SignerSet({
            operator: operator,
            seat: seat,
            signer: signer,
            previous: previous,
            proposer: proposer,
            approver: approver
        });
    }

    function _register(bytes32 label, Source memory source, address proposer, address approver) private {
        _sources[label] = source;
        emit SourceRegistered(label, source, proposer, approver);
    }

    function _requireSigner(bytes32 operator, address signer) private view {
        require(operator != 0, OperatorLabelInvalid(operator));
        require(signer != address(0), SignerInvalid(operator, signer));
        require(seatOf[signer] == 0, SignerTaken(signer, seatOf[signer]));
    }

    function _requireSource(bytes32 label, Source memory source) private view {
        require(_sources[label].quorum == 0, SourceKnownAlready(label));
        require(label != 0, SourceInvalid(label, "label"));
        require(source.unit != Unit.None, SourceInvalid(label, "unit"));
        // One signer alone is no quorum, and a disjoint one must be found among the rest.
        require(source.quorum > 1, SourceInvalid(label, "quorum"));
        require(source.signerDailyLimit > 0, SourceInvalid(label, "signerDailyLimit"));
        require(source.minValue < source.maxValue, SourceInvalid(label, "minValue"));
        require(source.periodSeconds > 0, SourceInvalid(label, "periodSeconds"));
        require(source.offsetSeconds < source.periodSeconds, SourceInvalid(label, "offsetSeconds"));
        require(source.heartbeat > 0, SourceInvalid(label, "heartbeat"));
        require(source.disputePeriod > 0, SourceInvalid(label, "disputePeriod"));
        require(source.revisionPeriod >= source.heartbeat, SourceInvalid(label, "revisionPeriod"));
        require(source.eventCapAssets > 0, SourceInvalid(label, "eventCapAssets"));
    }

    function _hashOf(bytes32 operator, address signer) private pure returns (bytes32) {
        return keccak256(abi.encode(operator, signer));
    }

    /// @dev Through the manager's `execute` one person could be two callers.
    function _requirePersonal() private view {
        require(msg.sender != authority(), RegisterCallerIsManager(msg.sender));
    }
}
