// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ProfileId} from "./Ids.sol";

/// @dev How money reaches a payee.
enum Rail {
    Token,
    Bank
}

/// @dev Shapes of a payout curve; `None` for indemnity products.
enum CurveKind {
    None,
    Binary,
    Step,
    Linear,
    PerDay
}

/// @dev One point of a payout curve: an observed value and the share of the limit it pays.
struct CurvePoint {
    int64 value;
    uint16 payoutBps;
}

/// @dev One thing a policy pays for.
/// @param code ASCII label of at most 16 bytes, e.g. "SCREEN"
/// @param deductibleAssets the insured's share of each loss, base units
/// @param deductibleBps the same as a share of the policy's limit; the larger of the two applies
/// @param sublimitAssets most it pays per claim, base units, zero for none
/// @param sublimitBps the same as a share of the policy's limit, zero for none; the smaller of the two applies
/// @param coinsuranceBps share of the covered loss the insured bears after the deductible
/// @param waitingDays days from the start of cover before this coverage counts
/// @param dailyAssets per-diem amount, base units; zero for indemnity
/// @param deductibleDays days at the start of each loss that are not paid; per-diem only
/// @param maxDays most days paid per claim; per-diem only
struct Coverage {
    bytes32 code;
    uint96 deductibleAssets;
    uint96 sublimitAssets;
    uint16 coinsuranceBps;
    uint16 waitingDays;
    uint16 deductibleDays;
    uint16 maxDays;
    uint96 dailyAssets;
    uint16 deductibleBps;
    uint16 sublimitBps;
}

/// @dev The price list of a version.
/// @param annualRatePpm premium per year in parts per million of the limit
/// @param minPremiumAssets least premium, base units
/// @param feeBps carrier's fee, share of the premium
/// @param taxBps premium tax, share of the premium
/// @param quoteOnly sold by signed quote only
/// @param needsZone a cover names the accumulation zone its risk lies in
/// @param maxInstalments most parts the premium may be paid in; below two it is paid at once
struct Tariff {
    uint96 minLimitAssets;
    uint96 maxLimitAssets;
    uint32 annualRatePpm;
    uint16 minTermDays;
    uint16 maxTermDays;
    uint96 minPremiumAssets;
    uint16 feeBps;
    uint16 taxBps;
    bool quoteOnly;
    bool needsZone;
    uint8 maxInstalments;
}

/// @dev Everything a version promises. Frozen when published.
/// @param productId ASCII label shared by the versions of one product, e.g. "phone"
/// @param line line of business, ASCII label, e.g. "PROPERTY"; authority limits and models are per line
/// @param pool the reserve pool that stands behind it
/// @param profileId claims-handling deadlines it accepts
/// @param rail how claims are paid
/// @param sensitive causes and reasons go on chain as commitments only
/// @param needsEligibility holder and payees need a current attestation of eligibility, to be sold cover and to be paid
/// @param collateralBps capital locked per unit of limit; below 10,000 the buyer is told
/// @param deductibleAssets per claim, after the items' own, base units
/// @param claimLimitAssets most one claim pays, base units, zero for the policy's limit
/// @param tailDays days after the end in which losses within cover may still be reported
/// @param coolingOffDays days after sale in which the whole premium comes back
/// @param cancelNoticeDays notice for the insurer's cancellation; zero and the insurer cannot cancel
/// @param graceDays days after the notice of an unpaid instalment in which cover goes on
/// @param silenceLimitAssets most that insurer's silence approves by itself, base units
/// @param fastTrackLimitAssets most a signed assessment approves, base units
/// @param fastTrackScoreBps assessment score below which that is allowed
/// @param arbitrator ERC-792 arbitrator of appeals
/// @param curveKind shape of a parametric payout, `None` for indemnity
/// @param curve at most eight points, rising
/// @param observable what is observed, ASCII label, zero for indemnity
/// @param wordingHashEn keccak256 of the English wording's bytes
/// @param wordingHashZh keccak256 of the Chinese wording's bytes
/// @param wordingURI where the wordings are kept
struct Terms {
    bytes32 productId;
    bytes32 line;
    address pool;
    ProfileId profileId;
    Rail rail;
    bool sensitive;
    bool needsEligibility;
    uint16 collateralBps;
    uint96 deductibleAssets;
    uint96 claimLimitAssets;
    uint16 waitingDays;
    uint16 tailDays;
    uint16 coolingOffDays;
    uint16 cancelNoticeDays;
    uint8 graceDays;
    uint96 silenceLimitAssets;
    uint96 fastTrackLimitAssets;
    uint16 fastTrackScoreBps;
    address arbitrator;
    CurveKind curveKind;
    bytes32 observable;
    CurvePoint[] curve;
    Tariff tariff;
    Coverage[] coverages;
    bytes32 wordingHashEn;
    bytes32 wordingHashZh;
    string wordingURI;
}

/// @dev What a sale needs of a version.
struct SaleTerms {
    address pool;
    uint16 collateralBps;
    uint16 tailDays;
    uint16 waitingDays;
    uint96 capAssets;
    bool needsEligibility;
    Tariff tariff;
}

/// @dev What ending a policy early, renewing it and paying for it in parts need of a version. Fields as in {Terms}.
struct ServiceTerms {
    bytes32 productId;
    address pool;
    uint16 coolingOffDays;
    uint16 cancelNoticeDays;
    uint8 graceDays;
    uint16 feeBps;
    uint16 taxBps;
}

/// @dev What a claim needs of a version.
/// @param decideDays whole days within which no decision is late, whatever the calendar says
struct ClaimTerms {
    address pool;
    ProfileId profileId;
    uint16 decideDays;
    Rail rail;
    uint16 collateralBps;
    uint16 waitingDays;
    uint16 tailDays;
    uint96 deductibleAssets;
    uint96 claimLimitAssets;
    bool needsEligibility;
}

/// @dev What a claim needs of a version where insurer and claimant disagree.
/// @param arbitrator ERC-792 arbitrator of appeals, zero for none
/// @param silenceLimitAssets most that insurer's silence approves by itself, base units
struct DisputeTerms {
    address arbitrator;
    uint96 silenceLimitAssets;
}
