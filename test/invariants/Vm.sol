// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

/// @dev An event that was recorded.
struct Log {
    bytes32[] topics;
    bytes data;
    address emitter;
}

/// @dev One word that a call read or wrote.
struct StorageAccess {
    address account;
    bytes32 slot;
    bool isWrite;
    bytes32 previousValue;
    bytes32 newValue;
    bool reverted;
}

/// @dev One step into an account, as the runner records it. `kind` is zero for a call.
struct AccountAccess {
    uint256 forkId;
    uint256 chainId;
    uint8 kind;
    address account;
    address accessor;
    bool initialized;
    uint256 oldBalance;
    uint256 newBalance;
    bytes deployedCode;
    uint256 value;
    bytes data;
    bool reverted;
    StorageAccess[] storageAccesses;
    uint64 depth;
}

/// @dev The cheats of the test runner that are used here.
interface Vm {
    function getCode(string memory artifact) external view returns (bytes memory creationCode);
    function prank(address sender) external;
    function recordLogs() external;
    function getRecordedLogs() external returns (Log[] memory);
    function addr(uint256 key) external pure returns (address);
    function sign(uint256 key, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
    function warp(uint256 timestamp) external;
    function roll(uint256 number) external;
    function getBlockNumber() external view returns (uint256);
    function getBlockTimestamp() external view returns (uint256);
    function deal(address account, uint256 balance) external;
    function readFile(string calldata path) external view returns (string memory);
    function parseJsonKeys(string calldata json, string calldata key) external pure returns (string[] memory);
    function startStateDiffRecording() external;
    function stopAndReturnStateDiff() external returns (AccountAccess[] memory);
    function load(address target, bytes32 slot) external view returns (bytes32);
    function mockCall(address callee, bytes calldata data, bytes calldata answer) external;
    function store(address target, bytes32 slot, bytes32 value) external;
}

Vm constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
