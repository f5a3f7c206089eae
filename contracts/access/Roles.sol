// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev Role ids in the AccessManager. Labels and members are set by the deployment from one table.
library Roles {
    uint64 internal constant PRODUCT_MANAGER = 1;
    uint64 internal constant ACTUARY = 2;
    uint64 internal constant ADJUDICATION_MANAGER = 3;
    uint64 internal constant UNDERWRITER = 4;
    uint64 internal constant CLAIMS_MANAGER = 5;
    uint64 internal constant ADJUSTER = 6;
    uint64 internal constant SENIOR_ADJUSTER = 7;
    uint64 internal constant TREASURER = 8;
    uint64 internal constant AUDITOR = 9;
    uint64 internal constant PAUSE_OFFICER = 10;
    uint64 internal constant LAW_EDITOR = 11;
    uint64 internal constant ATTESTOR = 12;
    uint64 internal constant RECOVERY_OFFICER = 13;

    /// @dev The highest id above: who holds none up to here works for nobody.
    uint64 internal constant LAST = RECOVERY_OFFICER;
}
