/** Where EDR listens: a call to it is a hit, and is told to whoever asked for coverage. */
const LISTENER = '0xc0bEc0BEc0BeC0bEC0beC0bEC0bEC0beC0beC0BE';

/** Name of the source below, as instrumented files import it. */
export const HITS_FILE = 'coverage/Hits.sol';

/** A library that tells a number to the test network and changes nothing. */
export const hitsSource = `// SPDX-License-Identifier: MIT
pragma solidity >=0.8.0;

library Hits {
    function hit(uint256 id) internal pure {
        _pure(_hit)(id);
    }

    function yes(uint256 id) internal pure returns (bool) {
        _pure(_hit)(id);
        return true;
    }

    function no(uint256 id) internal pure returns (bool) {
        _pure(_hit)(id + 1);
        return false;
    }

    function _hit(uint256 id) private view {
        assembly ("memory-safe") {
            let place := mload(0x40)
            mstore(place, id)
            pop(staticcall(gas(), ${LISTENER}, place, 32, 0, 0))
        }
    }

    function _pure(function(uint256) internal view f) private pure returns (function(uint256) internal pure g) {
        assembly {
            g := f
        }
    }
}
`;
