// SPDX-License-Identifier: MIT
pragma solidity >=0.8.27;

/// @dev What is known of a person, and nothing personal.
/// @param attestedUntil until when the attestation counts, seconds; zero without one
/// @param issuer who gave the attestation
/// @param heldUntil until when payments to the person are on hold; zero when they never were
/// @param wasHeld whether one person alone has put a hold on this person before: only two can again
struct Eligibility {
    uint40 attestedUntil;
    address issuer;
    uint40 heldUntil;
    bool wasHeld;
}

/// @dev A renewal one person has proposed.
struct HoldRenewal {
    address proposer;
    uint40 proposedAt;
    bytes32 orderReference;
}

/// @title IEligibilityDesk
/// @notice Who may buy and be paid: attestations with issuer and expiry, and holds that end by themselves.
/// @dev Keeps addresses, instants and references, no reasons and no names, and tells every pool. A hold lasts thirty days;
/// only two people with the reference of an order can lengthen it, each time by thirty days. There is no other hold.
interface IEligibilityDesk {
    /// @notice A person is attested until `until`; zero takes the attestation back.
    event EligibilityAttested(address indexed person, address indexed issuer, uint40 until);

    /// @notice Payments to a person are on hold.
    event HoldPlaced(address indexed person, address indexed by, uint40 until, bytes32 orderReference);

    /// @notice One person proposed to hold somebody for thirty days more.
    event HoldRenewalProposed(address indexed person, address indexed proposer, bytes32 orderReference);

    /// @notice Two people hold somebody for thirty days from now on.
    event HoldRenewed(
        address indexed person,
        address indexed proposer,
        address approver,
        uint40 until,
        bytes32 orderReference
    );

    /// @notice A hold was lifted before its end.
    event HoldLifted(address indexed person, address indexed by);

    error EligibilityMissing(address person);
    error EligibilityPeriodInvalid(address person, uint40 until, uint40 latest);
    error HoldPersonZero();
    error HoldReferenceMissing(address person);
    error HoldNeedsTwoPeople(address person, address caller);
    error HoldRenewalNotProposed(address person, bytes32 orderReference);
    error HoldNone(address person);
    error HoldCallerIsManager(address caller);

    /// @notice Attest that a person may buy and be paid, at most for two years; zero takes it back.
    /// @dev Emits {EligibilityAttested}. The attestor's.
    function attest(address person, uint40 until) external;

    /// @notice Put a person on hold for thirty days. One person can do this once for the same person.
    /// @dev Emits {HoldPlaced}. The attestor's.
    /// @param orderReference commitment to the list entry or order, not zero
    function placeHold(address person, bytes32 orderReference) external;

    /// @notice Propose to hold a person for thirty days more.
    /// @dev Emits {HoldRenewalProposed}. The attestor's.
    function proposeRenewal(address person, bytes32 orderReference) external;

    /// @notice Approve a renewal somebody else proposed within the last day.
    /// @dev Emits {HoldRenewed}. A recovery officer's.
    function approveRenewal(address person, bytes32 orderReference) external;

    /// @notice Lift a hold before its end.
    /// @dev Emits {HoldLifted}. The attestor's.
    function liftHold(address person) external;

    /// @notice Refuses unless the person's attestation counts now and no hold runs.
    function requireEligible(address person) external view;

    /// @notice What is known of a person.
    function eligibilityOf(address person) external view returns (Eligibility memory);

    /// @notice The renewal that waits for a second person.
    function renewalOf(address person) external view returns (HoldRenewal memory);
}
